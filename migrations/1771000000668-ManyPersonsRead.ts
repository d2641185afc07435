import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is let in may look at too many: an officer of a State whose reads go through the register is told of beside the refusals. */
export class ManyPersonsRead1771000000668 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table security_event drop constraint security_event_reason_check;
alter table security_event add constraint security_event_reason_check check (reason in ('NO_TOKEN', 'UNREADABLE', 'SIGNATURE', 'WRONG_ISSUER',
  'WRONG_AUDIENCE', 'WRONG_KIND', 'EXPIRED', 'NOT_YET_VALID', 'REVOKED', 'ACCOUNT', 'ROLE', 'PURPOSE', 'OLD_SIGN_IN', 'READ_ONLY_TOKEN', 'RATE',
  'OPERATION', 'ORIGIN', 'SOCKETS', 'METRICS', 'CHECKPOINT', 'MANY_PERSONS'));
create index security_event_many_persons on security_event (account_id, last_at) where reason = 'MANY_PERSONS';
`;
