import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conditions of handling on persons, items of evidence and documents: they go before what a role may read (domain B.7, D.3.9). */
export class HandlingCodes1771000000483 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
    // A child's record is closed to the prosecution with everything that hangs from it. Exclusions are what the person's own policy probes.
    const tables: { name: string }[] = await runner.query(
      `select p.tablename as name from pg_policies p join information_schema.columns c
         on c.table_schema = 'public' and c.table_name = p.tablename and c.column_name = 'person_id'
       where p.policyname = 'staff_reads' and p.tablename not in ('person', 'case_exclusion') order by 1`,
    );
    for (const { name } of tables) {
      await runner.query(
        `create policy child_protected on ${name} as restrictive for select to repatria_staff
           using (viewer_role() <> 'PROSECUTOR' or ${name}.person_id is null
             or coalesce((select true from person p where p.id = ${name}.person_id limit 1), false))`,
      );
    }
    await runner.query('alter view guard_facts_handling owner to repatria_system');
    await runner.query('grant select on guard_facts_handling to repatria_staff, repatria_liaison');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CODES = `array['NO_ONWARD_TRANSFER', 'JUDICIAL_ONLY', 'NO_DEATH_PENALTY_USE', 'CHILD_PROTECTED', 'WITNESS_PROTECTED', 'ORIGINATOR_CONSENT_REQUIRED']`;
const COURTS = `('PROSECUTOR', 'LEGAL_OFFICER', 'COURT_REGISTRAR', 'DATA_PROTECTION_OFFICER')`;
const STAYS = `array['NO_ONWARD_TRANSFER', 'CHILD_PROTECTED', 'WITNESS_PROTECTED']`;

const SQL = `
create table handling_mark (
  id uuid primary key,
  person_id uuid not null references person,
  -- The person, the item of evidence, or the document.
  subject_id uuid not null,
  subject_kind text not null check (subject_kind in ('PERSON', 'EVIDENCE', 'DOCUMENT')),
  code text not null check (code = any(${CODES})),
  reasons text not null check (length(reasons) >= 20),
  set_by uuid not null references account,
  set_at timestamptz not null,
  lifted_by uuid references account,
  lifted_at timestamptz,
  lift_reasons text check (length(lift_reasons) >= 20),
  version integer not null default 1,
  constraint handling_lifted_by_another check (lifted_by <> set_by),
  check ((lifted_by is null) = (lifted_at is null))
);
create unique index handling_mark_one on handling_mark (subject_id, code) where lifted_at is null;
create index handling_mark_person on handling_mark (person_id);
alter table handling_mark enable row level security; alter table handling_mark force row level security;
create policy system_all on handling_mark to repatria_system using (true) with check (true);
grant select, insert, update on handling_mark to repatria_system;
create policy staff_reads on handling_mark for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = handling_mark.person_id and x.account_id = viewer_account() limit 1), false));
grant select on handling_mark to repatria_staff;

-- Policies look at the row alone.
alter table person add column handling text[] not null default '{}';
alter table request_document add column handling text[] not null default '{}';

create policy handling_staff on person as restrictive for select to repatria_staff
  using (viewer_role() <> 'PROSECUTOR' or not 'CHILD_PROTECTED' = any(person.handling));
create policy handling_staff on request_document as restrictive for select to repatria_staff
  using (not 'JUDICIAL_ONLY' = any(request_document.handling) or viewer_role() in ${COURTS});
create policy handling_states on request_document as restrictive for select to repatria_liaison
  using (not request_document.handling && ${STAYS} and not 'JUDICIAL_ONLY' = any(request_document.handling));
create policy handling_staff on evidence_item as restrictive for select to repatria_staff
  using ((not 'JUDICIAL_ONLY' = any(evidence_item.handling) or viewer_role() in ${COURTS})
    and (not 'WITNESS_PROTECTED' = any(evidence_item.handling) or viewer_role() = 'DATA_PROTECTION_OFFICER'
      or works_on(evidence_item.person_id, 'EVIDENCE')));
create policy handling_states on evidence_item as restrictive for select to repatria_liaison
  using (not evidence_item.handling && ${STAYS}
    and (not 'ORIGINATOR_CONSENT_REQUIRED' = any(evidence_item.handling) or coalesce(evidence_item.originator_consent, false)));

create view guard_facts_handling as
select h.id as handoff_id,
  (select count(*)::int from handoff_item i join evidence_item e on e.id = i.evidence_id
    where i.handoff_id = h.id and i.package_version = h.package_version and e.handling && ${STAYS})
  + (select count(*)::int from person p where p.id = h.person_id and p.handling && ${STAYS}) as kept,
  (select count(*)::int from handoff_item i join evidence_item e on e.id = i.evidence_id
    where i.handoff_id = h.id and i.package_version = h.package_version
      and 'ORIGINATOR_CONSENT_REQUIRED' = any(e.handling) and not coalesce(e.originator_consent, false)) as without_originator
from handoff h;
`;
