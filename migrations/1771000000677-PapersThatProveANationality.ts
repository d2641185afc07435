import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain B, C.4 (1b): for each basis of a claim a paper that shows it; naturalisation and marriage had none. */
export class PapersThatProveANationality1771000000677 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table identity_document drop constraint identity_document_kind_check');
    await runner.query(
      `alter table identity_document add constraint identity_document_kind_check check (kind in ('PASSPORT', 'DIPLOMATIC_PASSPORT', 'SERVICE_PASSPORT',
         'EMERGENCY_TRAVEL_DOCUMENT', 'LAISSEZ_PASSER', 'ICRC_TRAVEL_DOCUMENT', 'REFUGEE_TRAVEL_DOCUMENT', 'STATELESS_TRAVEL_DOCUMENT', 'ALIENS_PASSPORT',
         'SEAFARER_ID', 'RETURN_DOCUMENT', 'NATIONAL_ID', 'BIRTH_CERTIFICATE', 'FAMILY_REGISTER', 'NATIONALITY_CERTIFICATE', 'NATURALISATION_CERTIFICATE',
         'MARRIAGE_CERTIFICATE', 'CONSULAR_REGISTRATION', 'RESIDENCE_PERMIT', 'OTHER'))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
