import type { MigrationInterface, QueryRunner } from 'typeorm';

const COURTS = `('PROSECUTOR', 'LEGAL_OFFICER', 'COURT_REGISTRAR', 'DATA_PROTECTION_OFFICER')`;

/** Who of the custodial side sees a thing that carries codes, whatever else its role grants (domain D.1, D.3.9). */
const openToStaff = (table: string) => `
  (not 'JUDICIAL_ONLY' = any(${table}.handling) or viewer_role() in ${COURTS})
  and (not 'CHILD_PROTECTED' = any(${table}.handling) or viewer_role() <> 'PROSECUTOR')
  and (not 'WITNESS_PROTECTED' = any(${table}.handling) or viewer_role() = 'DATA_PROTECTION_OFFICER' or works_on(${table}.person_id, 'EVIDENCE'))`;

const seen = (table: string, id: string) => `coalesce((select true from ${table} s where s.id = ${id} limit 1), false)`;

/**
 * Codes of handling close what they say they close, on every path: CHILD_PROTECTED an item and a document to the prosecution,
 * WITNESS_PROTECTED a document, ORIGINATOR_CONSENT_REQUIRED a document to States. What tells of a closed item is closed with it: its
 * marks and its events.
 */
export class HandlingCodesHold1771000000674 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['evidence_item', 'request_document']) {
      await runner.query(`alter policy handling_staff on ${table} using (${openToStaff(table)})`);
    }
    // A document has no consent on record: under the code it stays.
    await runner.query(
      `alter policy handling_states on request_document using (not request_document.handling
         && array['NO_ONWARD_TRANSFER', 'CHILD_PROTECTED', 'WITNESS_PROTECTED', 'JUDICIAL_ONLY', 'ORIGINATOR_CONSENT_REQUIRED'])`,
    );
    await runner.query(
      `create policy subject_seen on handling_mark as restrictive for select to repatria_staff
         using (handling_mark.set_by = viewer_account() or case handling_mark.subject_kind
           when 'EVIDENCE' then ${seen('evidence_item', 'handling_mark.subject_id')}
           when 'DOCUMENT' then ${seen('request_document', 'handling_mark.subject_id')}
           else true end)`,
    );
    await runner.query(
      `create policy evidence_seen on case_event as restrictive for select to repatria_staff
         using (case_event.subject_type <> 'EvidenceItem' or ${seen('evidence_item', 'case_event.subject_id')})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
