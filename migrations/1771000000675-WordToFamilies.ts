import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-33, I-14: whoever carries word to a family learns of the person. Of which State the post was; that it went is a disclosure like any other. */
export class WordToFamilies1771000000675 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table data_transfer drop constraint data_transfer_kind,
  add constraint data_transfer_kind check (kind in ('CLAIM_SUBMISSION', 'INVITATION', 'HANDOFF', 'CONSULAR_NOTICE', 'MOVEMENT_MANIFEST',
    'TRACING_RELEASE', 'BIOMETRICS', 'HANDOFF_OFFER', 'COMPETING_REQUEST', 'CHILD_CASE', 'FAMILY_NOTICE'));

alter table family_notification add column country text,
  add constraint family_told_through_a_post check (country is null or channel is not distinct from 'CONSULAR'),
  -- What was recorded before does not say whose post it was.
  add constraint family_told_through_a_known_post check (channel is distinct from 'CONSULAR' or country is not null) not valid;
`;
