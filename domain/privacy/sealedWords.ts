import type { SealedTable } from './sealedTable';

const ofPerson = (...columns: readonly string[]) => ({ row: 'id', subject: 'person_id', columns }) as const satisfies SealedTable;
/** With a key of the row's own: it outlives the erasure of the person, as the law wants of what officers did (LED Art. 25). */
const ofRow = (...columns: readonly string[]) => ({ row: 'id', subject: 'id', columns }) as const satisfies SealedTable;
/** Where the row may be of nobody. */
const ofPersonOrRow = (...columns: readonly string[]) =>
  ({ row: 'id', subject: 'coalesce(person_id, id)', columns }) as const satisfies SealedTable;

/** Words of a case file: of class 2 for whoever sees the case, and written of one person. */
export const wordsOfCases = {
  detention_order: ofPerson('grounds'),
  case_event: ofPersonOrRow('words'),
  person_name: ofPerson('source'),
  identity_attempt: ofPerson('with_whom', 'findings'),
  identity_assertion: ofPerson('value', 'source', 'decision_reasons'),
  person_merge: ofPerson('reasons', 'undone_reasons'),
  // Of two persons: an erasure of either destroys this key too (`erasure.more_keys`).
  duplicate_candidate: ofRow('first_reasons', 'decided_reasons'),
  // Whom it fits may turn out to be another: an erasure destroys this key too (`erasure.more_keys`).
  tracing_inquiry: ofRow('inquirer_name', 'relation', 'purpose', 'circumstances', 'reasons', 'interest_shown'),
  family_notification: ofPerson('contact'),
  detention_review: ofPerson('reasons'),
  release_verification: ofPerson('released_to', 'verified_by', 'remarks'),
  resident_reconciliation: ofPerson('destination', 'reasons'),
  manifest_entry: ofPerson('status_reason'),
  property_item: ofPerson('description', 'note', 'resolution', 'late_reason'),
  escort_answer: ofPerson('words', 'detail'),
  emergency_check: ofPersonOrRow('evidence'),
  discrepancy: ofPersonOrRow('resolution'),
  moving_order_place: ofPerson('override_reasons'),
  nationality_claim: ofPerson('dossier', 'answer_reason', 'deprivation_remedy', 'stateless_reasons'),
  consular_visit: ofPerson('reasons'),
  data_transfer: ofPerson('justification', 'recall_reasons'),
  proceeding: ofPerson('public_summary'),
  foreign_custody: ofPerson('source'),
  gate: ofPerson('evidence', 'reason'),
  decision: ofPerson('proposal_reasons', 'person_views', 'reasons', 'reasons_for_state', 'review_reasons'),
  request_ranking: ofPerson('reasons'),
  request_priority_facts: ofPerson('basis'),
  repatriation_request: ofPerson('competitor_disclosure_reasons'),
  admissibility_ruling: ofPerson('reasons'),
  treaty_ground: ofPerson('reasons', 'end_reasons'),
  extra_information: ofPerson('asked', 'answer'),
  time_extension: ofPerson('reasons'),
  hearing: ofPerson('outcome', 'next_step'),
  appeal: ofPerson('grounds', 'reasons'),
  clemency: ofPerson('asked_by', 'reasons'),
  pretrial_act: ofPerson('late_reasons'),
  prior_adjudication: ofPerson('decided', 'acts_description', 'sentence', 'source'),
  fact_comparison: ofPerson('reasoning'),
  ne_bis_in_idem_finding: ofPerson('acts', 'reasons'),
  handoff_feedback: ofPerson('detail'),
  handoff_minimisation: ofPerson('reasons'),
  handoff_offer: ofPerson('reasons'),
  handling_mark: ofPerson('reasons', 'lift_reasons'),
  processing_restriction: ofPerson('reasons', 'lift_reasons'),
} as const satisfies Record<string, SealedTable>;

/** Why officers opened, kept or erased a file, and what an operation wrote down. */
export const wordsOfOfficers = {
  break_glass: ofRow('reason', 'decline_reason'),
  legal_hold: ofRow('reasons', 'answer_reasons', 'release_reasons'),
  erasure: ofRow('reasons', 'decline_reasons'),
  data_breach: ofRow('description', 'consequences', 'measures', 'delay_reasons', 'communication', 'waiver_reasons'),
  situation_entry: ofRow('source', 'text', 'decided_by'),
  situation_report: ofRow('content', 'document'),
  operation: ofRow('status_reasons', 'lessons'),
  webhook_endpoint: ofRow('secret', 'previous_secret'),
} as const satisfies Record<string, SealedTable>;
