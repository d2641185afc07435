import type { MigrationInterface, QueryRunner } from 'typeorm';

/** C.4 (1c): how an age in doubt is found, served and appealed against. */
export class AgeAssessment1771000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    await runner.query('alter view guard_facts_age owner to repatria_system');
    await runner.query('grant select on guard_facts_age to repatria_staff, repatria_liaison');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table age_determination
  add column stage text not null default 'DOUBT_RAISED'
    check (stage in ('DOUBT_RAISED', 'PROTECTED_PENDING', 'IN_ASSESSMENT', 'PROPOSED', 'DETERMINED', 'APPEALED')),
  add column separated_at timestamptz,
  add column separation text,
  add column assessment_began_at timestamptz,
  add column supporter text,
  add column informed_lang text,
  add column medical_consent boolean not null default false,
  add column medical boolean not null default false,
  add column served_at timestamptz,
  add column served_lang text,
  add column appeal_until timestamptz,
  add column appeal_of uuid references age_determination;

update age_determination set stage = case when confirmed_at is not null then 'DETERMINED' when proposed_by is not null then 'PROPOSED' else stage end;

alter table age_determination
  add constraint age_determination_confirmed check ((stage = 'DETERMINED') = (confirmed_at is not null)),
  add constraint age_determination_served check ((served_at is null) = (appeal_until is null) and (served_at is null or confirmed_at is not null)),
  -- Methods that touch the body are the last resort, and only with consent (domain C.3).
  add constraint age_determination_medical check (medical_consent or not medical);
create unique index age_determination_appealed_once on age_determination (appeal_of) where appeal_of is not null;

-- An appeal is decided by others (I-16), whoever writes.
create function age_appeal_decided_by_others() returns trigger language plpgsql as $$
begin
  if new.appeal_of is not null and exists (select from age_determination d where d.id = new.appeal_of
    and (new.proposed_by in (d.proposed_by, d.confirmed_by) or new.confirmed_by in (d.proposed_by, d.confirmed_by))) then
    raise exception 'I-16: an appeal is decided by others' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger age_appeal_decided_by_others before insert or update on age_determination
  for each row execute function age_appeal_decided_by_others();

create view guard_facts_age as
select p.id as person_id, coalesce(d.stage, 'NOT_IN_DOUBT') as stage,
  d.id is not null and d.confirmed_at is null as doubt_open,
  case when d.confirmed_at is null then d.proposed_by end as proposed_by,
  case when d.confirmed_at is null then d.result end as proposed_result,
  coalesce(d.medical_consent, false) as medical_consent,
  (select coalesce(json_agg(decider), '[]'::json) from age_determination o cross join unnest(array[o.proposed_by, o.confirmed_by]) decider
    where o.id = d.appeal_of and decider is not null) as appealed_deciders,
  d.confirmed_by, d.appeal_until
from person p
left join lateral (
  select * from age_determination x where x.person_id = p.id
  order by (x.confirmed_at is null) desc, x.doubt_raised_at desc, x.id desc limit 1
) d on true;
`;
