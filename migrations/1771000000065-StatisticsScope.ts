import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A State counts its own slice: statistics need to know which persons are shared with it. The audit trail gets an order. */
export class StatisticsScope1771000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create policy statistics_reads on person_access for select to repatria_statistics using (true);
grant select on person_access to repatria_statistics;

alter table audit_entry add column seq bigint generated always as identity;
create unique index audit_entry_seq on audit_entry (seq);
create index audit_entry_subjects on audit_entry using gin (subjects);
`;
