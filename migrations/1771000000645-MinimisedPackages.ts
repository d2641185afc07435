import type { MigrationInterface, QueryRunner } from 'typeorm';

/** LED Art. 4(1)(c): what of a package goes and what is left out, with the seal; and offers that a State answers before anything goes. */
export class MinimisedPackages1771000000645 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['handoff_minimisation', 'handoff_offer']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(`create policy staff_reads on ${table} for select to repatria_staff
        using (not coalesce((select true from case_exclusion x where x.person_id = ${table}.person_id and x.account_id = viewer_account() limit 1), false))`);
      await runner.query(`create policy child_protected on ${table} as restrictive for select to repatria_staff
        using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = ${table}.person_id limit 1), false))`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(READERS);
    await runner.query(RULES);
    const [before]: { text: string }[] = await runner.query(`select pg_get_viewdef('guard_facts_handling'::regclass) as text`);
    // The columns of before stay where they are; these come after them.
    await runner.query(`create or replace view guard_facts_handling as select before.*,
      (select o.status from handoff_offer o join handoff h on h.id = o.handoff_id
        where o.handoff_id = before.handoff_id and o.package_version = h.package_version order by o.offered_at desc limit 1) as offer_status,
      (select exists (select from person_access a where a.person_id = h.person_id and a.country = h.country)
        from handoff h where h.id = before.handoff_id) as person_seen_by_state
      from (${before?.text.trim().replace(/;$/, '')}) before`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CONTENTS = `'IDENTITY', 'NATIONALITY', 'STATEMENT_OF_FACTS', 'OTHER_NATIONALITIES', 'BIOMETRICS', 'HEALTH', 'CONSULAR', 'FEAR', 'CHILD_FILE',
  'WITNESSES', 'PLACE_OF_CUSTODY', 'PHYSICAL', 'DIGITAL', 'DOCUMENT', 'TESTIMONY', 'BIOMETRIC', 'OPEN_SOURCE', 'FORENSIC'`;

const TABLES = `
create table handoff_minimisation (
  id uuid primary key,
  handoff_id uuid not null references handoff,
  person_id uuid not null references person,
  package_version integer not null,
  content text not null check (content in (${CONTENTS})),
  evidence_id uuid references evidence_item,
  need text not null check (need in ('NEEDED', 'IF_NECESSARY', 'NOT_NEEDED')),
  goes boolean not null,
  ground text not null check (ground in ('REQUIRED_BY_PURPOSE', 'EXCULPATORY', 'NECESSARY_IN_THIS_CASE', 'NECESSITY_OF_PACKAGE', 'NOT_NEEDED_FOR_PURPOSE', 'SPECIAL_CATEGORY', 'OTHER_PERSONS')),
  reasons text,
  decided_by uuid not null references account,
  sealed_at timestamptz not null,
  constraint minimisation_left_out_on_a_ground check (goes = (ground not in ('NOT_NEEDED_FOR_PURPOSE', 'SPECIAL_CATEGORY', 'OTHER_PERSONS'))),
  constraint minimisation_beyond_need_is_reasoned check (ground <> 'NECESSARY_IN_THIS_CASE' or reasons is not null)
);
create unique index handoff_minimisation_item on handoff_minimisation (handoff_id, package_version, evidence_id) where evidence_id is not null;
create index handoff_minimisation_person on handoff_minimisation (person_id);
create index handoff_minimisation_evidence on handoff_minimisation (evidence_id) where evidence_id is not null;

create table handoff_offer (
  id uuid primary key,
  handoff_id uuid not null references handoff,
  person_id uuid not null references person,
  country text not null references origin_country (code),
  package_version integer not null,
  receiving_authority text not null check (receiving_authority <> ''),
  route text not null,
  preview jsonb not null,
  status text not null check (status in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  offered_by uuid not null references account,
  offered_at timestamptz not null,
  answer_by timestamptz not null,
  answered_by uuid references account,
  answered_at timestamptz,
  reasons text,
  version integer not null default 1,
  check (answer_by > offered_at),
  check ((status = 'OFFERED') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  constraint offer_declined_with_reasons check (status in ('OFFERED', 'ACCEPTED') or reasons is not null)
);
create unique index handoff_offer_open on handoff_offer (handoff_id) where status = 'OFFERED';
create index handoff_offer_handoff on handoff_offer (handoff_id);
create index handoff_offer_person on handoff_offer (person_id);
`;

const READERS = `
-- The auditor sees what was left out and why by code, of no person (domain D.1).
create policy auditor_reads on handoff_minimisation for select to repatria_office using (viewer_role() = 'AUDITOR');
grant select on handoff_minimisation to repatria_office;
create policy liaison_reads on handoff_offer for select to repatria_liaison using (handoff_offer.country = viewer_country()
  and coalesce((select true from person_access a where a.person_id = handoff_offer.person_id and a.country = viewer_country() limit 1), false));
grant select on handoff_offer to repatria_liaison;
`;

const RULES = `
-- What was decided stands with the seal.
create function minimisation_stands() returns trigger language plpgsql as $$
begin
  raise exception 'what went and what was left out stands with the seal' using errcode = 'check_violation', constraint = 'minimisation_stands';
end $$;
create trigger minimisation_stands before update of handoff_id, package_version, content, evidence_id, need, goes, ground, decided_by, sealed_at or delete
  on handoff_minimisation for each row execute function minimisation_stands();

-- I-25: what speaks for the person is never left out; LED Art. 4: what was left out is not in the package that is sealed, and every item is accounted for.
create function package_minimised_lawfully() returns trigger language plpgsql as $$
begin
  if exists (select from handoff_minimisation m join evidence_item e on e.id = m.evidence_id
      where m.handoff_id = new.id and m.package_version = new.package_version and not m.goes and e.exculpatory) then
    raise exception 'I-25: exculpatory material is not left out' using errcode = 'check_violation';
  end if;
  if exists (select from handoff_minimisation m join handoff_item i on i.handoff_id = m.handoff_id and i.package_version = m.package_version and i.evidence_id = m.evidence_id
      where m.handoff_id = new.id and m.package_version = new.package_version and not m.goes) then
    raise exception 'LED 4: what is left out is in the package' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger package_minimised_lawfully before update of state on handoff for each row
  when (new.state is distinct from old.state and new.state in ('SEALED', 'DISPATCHED')) execute function package_minimised_lawfully();
`;
