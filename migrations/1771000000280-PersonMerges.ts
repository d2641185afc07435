import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-36: two records of one person become one by a pointer; both histories stay where they are, and the pointer can be taken back. */
export class PersonMerges1771000000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FACTS);
    await runner.query(
      `alter view guard_facts_duplicate owner to repatria_system; grant select on guard_facts_duplicate to repatria_staff`,
    );
    await runner.query(`alter table person_merge enable row level security; alter table person_merge force row level security`);
    await runner.query(`create policy system_all on person_merge to repatria_system using (true) with check (true)`);
    await runner.query(`grant select, insert, update on person_merge to repatria_system`);
    const seen = (person: string) =>
      `not coalesce((select true from case_exclusion x where x.person_id = person_merge.${person} and x.account_id = viewer_account() limit 1), false)`;
    await runner.query(
      `create policy staff_reads on person_merge for select to repatria_staff using (${seen('survivor_id')} and ${seen('person_id')})`,
    );
    await runner.query(`grant select on person_merge to repatria_staff`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLES = `
create table person_merge (
  id uuid primary key,
  candidate_id uuid not null references duplicate_candidate,
  survivor_id uuid not null references person,
  person_id uuid not null references person,
  reasons text not null check (length(reasons) >= 20),
  merged_by uuid not null references account,
  merged_at timestamptz not null,
  before jsonb not null,
  undone_by uuid references account,
  undone_at timestamptz,
  undone_reasons text check (length(undone_reasons) >= 20),
  version integer not null default 1,
  check (survivor_id <> person_id),
  constraint merge_undone_by_another check (undone_by <> merged_by),
  check ((undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reasons is null))
);
create unique index person_merge_standing on person_merge (person_id) where undone_at is null;
create unique index person_merge_candidate on person_merge (candidate_id) where undone_at is null;
create index person_merge_survivor on person_merge (survivor_id);

alter table person add constraint person_merged_points check ((identity_status = 'MERGED') = (merged_into is not null));
create index person_merged_into on person (merged_into) where merged_into is not null;

alter table custody_episode drop constraint custody_episode_end_reason_check;
alter table custody_episode add constraint custody_episode_end_reason_check
  check (end_reason in ('TRANSFER', 'RELEASE', 'HANDOVER', 'ESCAPE', 'DEATH', 'HOSPITAL', 'COURT', 'UNKNOWN', 'DUPLICATE_RECORD'));

-- A comparison of one record with another; null: with samples of the same person or with a whole collection.
alter table biometric_comparison add column other_person_id uuid references person check (other_person_id <> person_id);
create index biometric_comparison_other on biometric_comparison (other_person_id) where other_person_id is not null;

alter table duplicate_candidate
  add column first_confidence text check (first_confidence in ('LOW', 'MODERATE', 'HIGH')),
  add column decided_confidence text check (decided_confidence in ('LOW', 'MODERATE', 'HIGH'));

-- What was merged stays on record for good; only its undoing may be added, once.
create function person_merge_is_kept() returns trigger language plpgsql as $$
begin
  if old.undone_at is not null
    or (new.id, new.candidate_id, new.survivor_id, new.person_id, new.reasons, new.merged_by, new.merged_at, new.before)
       is distinct from (old.id, old.candidate_id, old.survivor_id, old.person_id, old.reasons, old.merged_by, old.merged_at, old.before) then
    raise exception 'a merge is kept as it was made' using errcode = 'check_violation', constraint = 'person_merge_is_kept';
  end if;
  return new;
end $$;
create trigger person_merge_is_kept before update on person_merge for each row execute function person_merge_is_kept();

-- I-36 in the database: nobody is merged whose biometric data do not match.
create function no_merge_against_biometrics() returns trigger language plpgsql as $$
begin
  if (select c.result from biometric_comparison c
      where (c.person_id, c.other_person_id) in ((new.person_id, new.survivor_id), (new.survivor_id, new.person_id))
        and c.result in ('MATCH', 'NO_MATCH')
      order by c.compared_at desc, c.recorded_at desc limit 1) = 'NO_MATCH' then
    raise exception 'biometric data conflict' using errcode = 'check_violation', constraint = 'no_merge_against_biometrics';
  end if;
  return new;
end $$;
create trigger no_merge_against_biometrics before insert on person_merge for each row execute function no_merge_against_biometrics();
`;

/** What would be lost or left behind if `one` pointed to `other` from now on. */
const obstacles = (one: string, other: string) => `array_remove(array[
  case when exists (select from repatriation_request r where r.person_id = ${one}
    and r.state not in ('CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED', 'DECLINED')) then 'OPEN_REQUEST' end,
  case when exists (select from nationality_claim c where c.person_id = ${one} and c.status in ('SUBMITTED', 'ACKNOWLEDGED')) then 'OPEN_CLAIM' end,
  case when exists (select from manifest_entry e where e.person_id = ${one} and e.open) then 'OPEN_MANIFEST' end,
  case when exists (select from handoff h where h.person_id = ${one} and h.state not in ('CLOSED', 'RECALLED')) then 'OPEN_HANDOFF' end,
  case when exists (select from proceeding l where l.person_id = ${one}
    and l.stage not in ('CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED', 'FINAL', 'COMPLETED')) then 'OPEN_PROCEEDING' end,
  case when exists (select from child_case k where k.person_id = ${one} and k.state <> 'CLOSED') then 'OPEN_CHILD_CASE' end,
  case when exists (select from correction k where k.person_id = ${one} and k.status = 'REQUESTED') then 'OPEN_CORRECTION' end,
  case when exists (select from person p where p.merged_into = ${one}) then 'ABSORBED_OTHERS' end,
  case when exists (select from nationality_claim c where c.person_id = ${one}
    and not exists (select from nationality_claim x where x.person_id = ${other} and x.country = c.country)) then 'UNSHARED_CLAIM' end,
  case when exists (select from consular_record k where k.person_id = ${one} and k.fears_state
    and not exists (select from consular_record x where x.person_id = ${other} and x.country = k.country and x.fears_state)) then 'UNSHARED_FEAR' end,
  case when exists (select from non_refoulement_finding f join repatriation_request r on r.id = f.request_id
    where f.person_id = ${one} and f.finding = 'REAL_RISK' and f.superseded_at is null
    and not exists (select from non_refoulement_finding x join repatriation_request y on y.id = x.request_id
      where x.person_id = ${other} and x.finding = 'REAL_RISK' and x.superseded_at is null and y.country = r.country)) then 'UNSHARED_RISK' end,
  case when (select p.age_status from person p where p.id = ${one}) in ('DOUBT_RAISED', 'UNDETERMINED', 'DETERMINED_CHILD')
    and (select p.age_status from person p where p.id = ${other}) in ('NOT_IN_DOUBT', 'DETERMINED_ADULT') then 'UNSHARED_AGE' end,
  case when exists (select from ne_bis_in_idem_finding n where n.person_id = ${one})
    and not exists (select from ne_bis_in_idem_finding n where n.person_id = ${other}) then 'UNSHARED_ADJUDICATION' end,
  case when exists (select from case_exclusion k where k.person_id = ${one}
    and not exists (select from case_exclusion x where x.person_id = ${other} and x.account_id = k.account_id)) then 'UNSHARED_EXCLUSION' end
], null)`;

const FACTS = `
create view guard_facts_duplicate as
select d.id as candidate_id, d.status, d.person_a, d.person_b, d.first_by,
  (select a.role from account a where a.id = d.first_by) as first_role,
  (select a.role from account a where a.id = d.decided_by) as decided_role,
  (select m.merged_by from person_merge m where m.candidate_id = d.id and m.undone_at is null) as merged_by,
  a.kind = b.kind as same_kind,
  exists (select from custody_episode x join custody_episode y on y.person_id = d.person_b and y.ended_at is null
    where x.person_id = d.person_a and x.ended_at is null and x.facility_id <> y.facility_id) as custody_conflict,
  exists (select from biometric_enrolment x join biometric_enrolment y on y.person_id = d.person_b and y.modality = x.modality and y.failure_reason is null
    where x.person_id = d.person_a and x.failure_reason is null) as comparable,
  (select c.result from biometric_comparison c
    where (c.person_id, c.other_person_id) in ((d.person_a, d.person_b), (d.person_b, d.person_a)) and c.result in ('MATCH', 'NO_MATCH')
    order by c.compared_at desc, c.recorded_at desc limit 1) as comparison,
  ${obstacles('d.person_a', 'd.person_b')} as obstacles_a,
  ${obstacles('d.person_b', 'd.person_a')} as obstacles_b
from duplicate_candidate d
join person a on a.id = d.person_a
join person b on b.id = d.person_b;
`;
