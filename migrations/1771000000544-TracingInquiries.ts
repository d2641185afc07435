import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody asks where a person is: answered by a receipt that tells nothing, and by hand (ICPPED Art. 18; domain C.3, D.3.4). */
export class TracingInquiries1771000000544 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query('alter table tracing_inquiry enable row level security; alter table tracing_inquiry force row level security');
    await runner.query('create policy system_all on tracing_inquiry to repatria_system using (true) with check (true)');
    await runner.query('grant select, insert, update, delete on tracing_inquiry to repatria_system');
    await runner.query(
      `create policy staff_reads on tracing_inquiry for select to repatria_staff
         using (not coalesce((select true from case_exclusion x where x.person_id = tracing_inquiry.person_id and x.account_id = viewer_account() limit 1), false))`,
    );
    await runner.query('grant select on tracing_inquiry to repatria_staff');
    // A State sees what it filed itself. Whether anybody was found is in columns that it does not read (read map).
    await runner.query(
      `create policy liaison_reads on tracing_inquiry for select to repatria_liaison
         using (tracing_inquiry.inquirer = 'STATE' and tracing_inquiry.country = viewer_country())`,
    );
    await runner.query('grant select on tracing_inquiry to repatria_liaison');
    await runner.query(`create view guard_facts_tracing as ${FACTS}`);
    await runner.query('alter view guard_facts_tracing owner to repatria_system');
    await runner.query('grant select on guard_facts_tracing to repatria_staff, repatria_liaison');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
create table tracing_inquiry (
  id uuid primary key,
  ref text not null unique,
  inquirer text not null check (inquirer in ('STATE', 'FAMILY', 'COUNSEL', 'ICRC')),
  country text references origin_country (code),
  inquirer_name text not null check (inquirer_name <> ''),
  relation text,
  purpose text not null check (purpose <> ''),
  names text[] not null check (cardinality(names) between 1 and 10),
  birth text,
  sex text,
  circumstances text,
  status text not null default 'RECEIVED' check (status in ('RECEIVED', 'MATCHED', 'UNMATCHED', 'RELEASED', 'WITHHELD')),
  person_id uuid references person,
  matched_by uuid references account,
  matched_at timestamptz,
  reasons text,
  told text[] not null default '{}' check (told <@ array['ORDERING_AUTHORITY', 'DEPRIVATION', 'SUPERVISING_AUTHORITY', 'WHEREABOUTS', 'RELEASE', 'HEALTH', 'DEATH']),
  interest_shown text,
  released_by uuid references account,
  released_at timestamptz,
  received_by uuid not null references account,
  received_at timestamptz not null,
  version integer not null default 1,
  check ((inquirer = 'STATE') = (country is not null)),
  check (inquirer in ('STATE', 'ICRC') or relation is not null),
  check ((status in ('MATCHED', 'RELEASED', 'WITHHELD')) = (person_id is not null)),
  check ((person_id is null) = (matched_by is null)),
  check ((status = 'RELEASED') = (released_by is not null)),
  check (status <> 'RELEASED' or inquirer = 'STATE' or (cardinality(told) > 0 and interest_shown is not null))
);
create index tracing_inquiry_received on tracing_inquiry (received_at, id);
create index tracing_inquiry_person on tracing_inquiry (person_id) where person_id is not null;
create index tracing_inquiry_country on tracing_inquiry (country, received_at) where country is not null;
`;

const FACTS = `
select q.id as inquiry_id, q.status, q.inquirer, q.country, q.person_id,
  c.choice as consular_choice, coalesce(c.fears_state, false) as fears_state, o.data_transfer_basis,
  q.country = (select value from setting where name = 'custodial_state') is true as to_custodial_state,
  coalesce((select n.wish = 'DO_NOT' from family_notification n where n.person_id = q.person_id order by n.recorded_at desc limit 1), false) as wishes_silence
from tracing_inquiry q
left join origin_country o on o.code = q.country
left join consular_record c on c.person_id = q.person_id and c.country = q.country`;
