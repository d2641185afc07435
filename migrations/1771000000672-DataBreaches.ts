import type { MigrationInterface, QueryRunner } from 'typeorm';

/** LED Art. 30(5): any personal data breach is documented, with its facts, its effects and what was done, so that it can be verified. */
export class DataBreaches1771000000672 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table data_breach (
  id uuid primary key,
  incident_id uuid not null unique references incident,
  status text not null check (status in ('RECORDED', 'ASSESSED', 'CLOSED')),
  kinds text[] not null check (kinds <@ array['CONFIDENTIALITY', 'INTEGRITY', 'AVAILABILITY']),
  data_categories text[] not null check (data_categories <@ array['IDENTITY', 'BIOMETRICS', 'HEALTH', 'FAMILY', 'CHILDREN', 'CUSTODY', 'CASE_FILE', 'EVIDENCE', 'ACCOUNTS']),
  subject_categories text[] not null check (subject_categories <@ array['DETAINEES', 'CHILDREN', 'RESIDENTS', 'FAMILY', 'WITNESSES_AND_VICTIMS', 'COUNSEL', 'OFFICERS']),
  people integer not null check (people >= 0),
  records integer not null check (records >= 0),
  found_by text not null check (found_by <> ''),
  found_at timestamptz not null,
  began_at timestamptz,
  description text not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  risk text check (risk in ('UNLIKELY', 'RISK', 'HIGH_RISK')),
  consequences text,
  measures text,
  assessed_by uuid references account,
  assessed_at timestamptz,
  notified_at timestamptz,
  notified_authority text check (notified_authority <> ''),
  notice_reference text check (notice_reference <> ''),
  delay_reasons text,
  communicated_at timestamptz,
  manner text check (manner in ('EACH', 'PUBLIC')),
  communication text,
  waiver text check (waiver in ('UNREADABLE', 'NO_RISK_ANY_MORE', 'DISPROPORTIONATE', 'WOULD_PREJUDICE')),
  waiver_reasons text,
  closed_at timestamptz,
  version integer not null default 1,
  check (cardinality(kinds) > 0 and cardinality(data_categories) > 0 and cardinality(subject_categories) > 0),
  constraint breach_found_before_record check (found_at <= recorded_at and coalesce(began_at <= found_at, true)),
  constraint breach_assessed_in_full check ((status <> 'RECORDED') = (risk is not null and consequences is not null and measures is not null and assessed_by is not null)),
  constraint breach_notice_in_full check ((notified_at is null) = (notified_authority is null) and notified_at >= found_at),
  constraint breach_late_with_reasons check (notified_at is null or notified_at - found_at <= interval '72 hours' or delay_reasons is not null),
  constraint breach_communication_in_full check ((communicated_at is null) = (manner is null) and (manner is null) = (communication is null)),
  constraint breach_waiver_in_full check ((waiver is null) = (waiver_reasons is null)),
  constraint breach_closed_when_done check ((status = 'CLOSED') = (closed_at is not null)
    and (status <> 'CLOSED' or ((risk = 'UNLIKELY' or notified_at is not null) and (risk <> 'HIGH_RISK' or communicated_at is not null or waiver is not null))))
);
alter table data_breach enable row level security; alter table data_breach force row level security;
create policy system_all on data_breach to repatria_system using (true) with check (true);
grant select, insert, update on data_breach to repatria_system;
create policy staff_reads on data_breach for select to repatria_staff using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'LEGAL_OFFICER'));
grant select on data_breach to repatria_staff;

-- Whom it concerns, as far as they are told one by one.
create table data_breach_person (
  id uuid primary key,
  breach_id uuid not null references data_breach,
  person_id uuid not null references person,
  told_at timestamptz not null,
  told_by uuid not null references account,
  unique (breach_id, person_id)
);
create index data_breach_person_person on data_breach_person (person_id);
alter table data_breach_person enable row level security; alter table data_breach_person force row level security;
create policy system_all on data_breach_person to repatria_system using (true) with check (true);
grant select, insert on data_breach_person to repatria_system;
create policy staff_reads on data_breach_person for select to repatria_staff
  using (viewer_role() in ('DATA_PROTECTION_OFFICER', 'LEGAL_OFFICER')
    and not coalesce((select true from case_exclusion x where x.person_id = data_breach_person.person_id and x.account_id = viewer_account() limit 1), false));
grant select on data_breach_person to repatria_staff;
`;
