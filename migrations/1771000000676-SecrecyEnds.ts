import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SECRET_FOR_DAYS } from '../domain/movement/secrecy';

/** ICPPED Art. 17(1), 18, 20: no movement is secret for longer than a court looks away from a detention (decision 26). */
export class SecrecyEnds1771000000676 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table movement_authorisation add constraint movement_secret_not_for_long
         check (secret_until <= authorised_at + interval '${SECRET_FOR_DAYS} days') not valid`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
