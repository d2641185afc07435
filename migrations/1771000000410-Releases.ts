import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The end of a case and of a detention: releases that are verified (ICPPED Art. 21), cases handed over and taken over (I-27). */
export class Releases1771000000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(
      `alter table release_verification enable row level security; alter table release_verification force row level security`,
    );
    await runner.query(`create policy system_all on release_verification to repatria_system using (true) with check (true)`);
    await runner.query(`grant select, insert on release_verification to repatria_system`);
    await runner.query(`create policy staff_reads on release_verification for select to repatria_staff
      using (not coalesce((select true from case_exclusion x where x.person_id = release_verification.person_id and x.account_id = viewer_account() limit 1), false))`);
    await runner.query(`grant select on release_verification to repatria_staff`);
    await append(
      runner,
      'guard_facts_handoff',
      `exists (select from sentence s where s.person_id = base.person_id and s.kind = 'DEATH' and s.superseded_at is null)
        and not exists (select from assurance a where a.person_id = base.person_id and a.country = base.country and a.status = 'ACCEPTED') as death_sentence_unassured`,
    );
    await append(
      runner,
      'guard_facts_proceeding',
      `(select h.id from handoff h where h.proceeding_id = base.proceeding_id and h.state in ('ACKNOWLEDGED', 'ACTED_ON', 'CLOSED')
          order by h.acknowledged_at desc nulls last, h.id desc limit 1) as handoff_id,
        exists (select from prior_adjudication a where a.proceeding_id = base.proceeding_id) as outcome_adjudicated`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Columns of a view are only ever appended, whoever extended it before. */
async function append(runner: QueryRunner, view: string, columns: string): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef($1::regclass, true) as text`, [view])) as { text: string }[];
  await runner.query(`create or replace view ${view} as select base.*, ${columns} from (${row?.text.replace(/;\s*$/, '')}) base`);
}

const TABLES = `
create table release_verification (
  id uuid primary key,
  person_id uuid not null references person,
  episode_id uuid not null references custody_episode,
  released_to text not null check (released_to <> ''),
  method text not null check (method in ('SEEN', 'COUNSEL', 'FAMILY', 'CONSULAR_POST', 'INDEPENDENT_BODY')),
  verified_by text not null check (verified_by <> ''),
  verified_at timestamptz not null,
  unharmed boolean not null,
  able_to_exercise_rights boolean not null,
  remarks text,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
-- A release is verified once; what was found stands.
create unique index release_verification_episode on release_verification (episode_id);
create index release_verification_person on release_verification (person_id);
create function release_is_over() returns trigger language plpgsql as $$
begin
  if not exists (select from custody_episode e where e.id = new.episode_id and e.person_id = new.person_id and e.end_reason = 'RELEASE'
      and e.ended_at <= new.verified_at + interval '1 minute') then
    raise exception 'only a release that happened is verified' using errcode = 'check_violation', constraint = 'release_is_over';
  end if;
  return new;
end
$$;
create trigger release_is_over before insert on release_verification for each row execute function release_is_over();

alter table proceeding add column transferred_from text references origin_country (code);

-- I-30: a review that is overdue stays overdue, and its time does not stand still.
create function keep_overdue() returns trigger language plpgsql as $$
begin
  raise exception 'I-30: an overdue review stays on record as such, and its time is not paused' using errcode = 'check_violation', constraint = 'overdue_stands';
end
$$;
create trigger clock_overdue_stands before update of status on clock for each row
  when (old.kind = 'DETENTION_REVIEW' and (new.status = 'PAUSED' or (old.status = 'BREACHED' and new.status <> 'BREACHED'))) execute function keep_overdue();
`;
