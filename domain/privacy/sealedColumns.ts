import type { SealedTable } from './sealedTable';
import { wordsOfCases, wordsOfOfficers } from './sealedWords';

/**
 * Content of class 3 and above, and free text that carries it, sealed with the key of its person (domain D.2; LED Art. 4(1)(f),
 * 29). The database refuses plain text in these columns. Codes, flags, dates and numbers stay plain: guards and row security read
 * them. What is not here although its class is 3 or more stands in `plainFields` with the reason.
 */
export const sealedTables = {
  admission_record: {
    row: 'person_id',
    subject: 'person_id',
    columns: ['injuries', 'property_inventory', 'family_members', 'next_of_kin'],
  },
  death_record: { row: 'id', subject: 'person_id', columns: ['circumstances', 'cause', 'established_by', 'destination_of_remains'] },
  health_event: { row: 'id', subject: 'person_id', columns: ['examiner'] },
  biometric_enrolment: { row: 'id', subject: 'person_id', columns: ['storage_ref', 'device_ref', 'failure_reason', 'legal_basis'] },
  identity_document: { row: 'id', subject: 'person_id', columns: ['number', 'mrz', 'image_ref'] },
  document_examination: { row: 'id', subject: 'person_id', columns: ['reasons'] },
  photograph: { row: 'id', subject: 'person_id', columns: ['storage_ref'] },
  biometric_comparison: { row: 'id', subject: 'person_id', columns: ['system_ref', 'failure_reason', 'second_reasons'] },
  age_determination: { row: 'id', subject: 'person_id', columns: ['doubt_reasons', 'reasons', 'separation', 'supporter'] },
  correction: { row: 'id', subject: 'person_id', columns: ['old_value', 'new_value', 'reasons', 'decision_reasons'] },
  consular_record: {
    row: 'id',
    subject: 'person_id',
    columns: ['post_notified_reasons', 'evidence_ref', 'evidence_witness', 'interpreter'],
  },
  non_refoulement_finding: { row: 'id', subject: 'person_id', columns: ['sources', 'confirm_reasons'] },
  assurance: {
    row: 'id',
    subject: 'person_id',
    columns: ['giver', 'terms', 'monitoring_body', 'accept_reasons', 'reject_reasons', 'breach_reasons', 'review_body', 'review_reasons'],
  },
  assurance_factor: { row: 'id', subject: 'person_id', columns: ['reasoning'] },
  assurance_visit: { row: 'id', subject: 'person_id', columns: ['visitor', 'findings'] },
  refoulement_risk: { row: 'id', subject: 'person_id', columns: ['reasoning'] },
  refoulement_source: { row: 'id', subject: 'person_id', columns: ['title', 'author'] },
  consent_record: { row: 'id', subject: 'person_id', columns: ['interpreter', 'witness', 'on_behalf_of'] },
  child_case: {
    row: 'id',
    subject: 'person_id',
    columns: [
      'hold_reasons',
      'trusted_adult',
      'guardian_ad_litem',
      'views',
      'screening',
      'options_compared',
      'decision_reasons',
      'independent_review',
      'consent_interpreter',
      'consent_witness',
      'care_plan',
      'family_unity_plan',
      'school_and_health',
      'legal_identity',
      'reassess_reasons',
    ],
  },
  best_interests_opinion: { row: 'id', subject: 'person_id', columns: ['reasons'] },
  relationship: { row: 'id', subject: 'person_id', columns: ['assessment', 'end_reasons'] },
  family_unit_member: { row: 'id', subject: 'person_id', columns: ['join_reasons', 'leave_reasons'] },
  guardianship: { row: 'id', subject: 'person_id', columns: ['authority', 'document', 'end_reasons'] },
  family_trace: { row: 'id', subject: 'person_id', columns: ['described', 'found_where'] },
  child_follow_up: { row: 'id', subject: 'person_id', columns: ['findings'] },
  evidence_item: {
    row: 'id',
    subject: 'person_id',
    columns: ['description', 'storage_ref', 'origin', 'collected_place', 'collected_by'],
  },
  evidence_copy: { row: 'id', subject: 'person_id', columns: ['place', 'holder', 'made_by', 'end_reasons'] },
  judgment: { row: 'id', subject: 'person_id', columns: ['sealed_reasons', 'reasons', 'sentence'] },
  handoff: {
    row: 'id',
    subject: 'person_id',
    columns: ['statement_of_facts', 'transfer_necessity', 'rejected_reason', 'recall_reasons'],
  },
  incident: { row: 'id', subject: 'coalesce(person_id, id)', columns: ['description', 'finding', 'remedy', 'referral_outcome'] },
  data_subject_request: { row: 'id', subject: 'person_id', columns: ['copy_json', 'copy_html', 'reasons'] },
  movement: { row: 'id', subject: 'id', columns: ['carrier', 'route', 'ended_reason'] },
  ...wordsOfCases,
  ...wordsOfOfficers,
} as const satisfies Record<string, SealedTable>;

export type SealedTableName = keyof typeof sealedTables;

export function sealedTable(name: string): SealedTable | undefined {
  const tables: Readonly<Record<string, SealedTable>> = sealedTables;
  return Object.hasOwn(tables, name) ? tables[name] : undefined;
}
