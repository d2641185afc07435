/** What stands in the place of words that the table does not let be empty. */
export const ERASED_WORDS = 'Erased when the retention ended.';

interface Anonymised {
  /** Emptied. */
  readonly nulls?: readonly string[];
  /** Replaced by `ERASED_WORDS`. */
  readonly words?: readonly string[];
}

/** Rows that go whole. */
export const erasedTables = [
  'person_name',
  'person_identifier',
  'identity_source',
  'identity_attempt',
  'person_language',
  'photograph',
  'identity_assertion',
  'document_examination',
  'claim_paper',
  'identity_document',
  'family_notification',
  'tracing_inquiry',
  'family_trace',
  'family_unit_member',
  'guardianship',
  'counsel_visit',
  'counsel_appointment',
  'relationship',
  'resident_reconciliation',
  'case_team',
] as const;

/** Rows that stay as tombstones, without words. Dates, codes, authorities and decisions stay: they are of nobody now. */
export const anonymisedTables = {
  person: {
    nulls: ['birth', 'birth_earliest', 'birth_latest', 'birth_conventional', 'birth_place', 'source_id', 'identity_court_order'],
    words: ['display_name'],
  },
  // What statistics of the past count by: the day of birth goes with the birth.
  person_version: { nulls: ['birth_earliest', 'birth_latest', 'birth_conventional'] },
  custody_episode: { words: ['deprived_place'], nulls: ['destination'] },
  nationality_claim: { nulls: ['claimed_label'] },
  consular_visit: { words: ['officer'] },
  request_document: { words: ['reference'] },
  decision: { nulls: ['superseded_reason'] },
  charge: { nulls: ['act_place'] },
} as const satisfies Record<string, Anonymised>;

export const anonymised = (table: string): Anonymised => {
  const tables: Readonly<Record<string, Anonymised>> = anonymisedTables;
  return tables[table] ?? {};
};

/** Kept as they are, each with the reason: without words of a person, or proof of what the platform did. */
export const keptTables = {
  audit_entry: 'LED Art. 25: what was done, by whom, with whose record.',
  case_event: 'Sentences of class 1 without names; the history of a case that has no person now.',
  data_transfer: 'LED Art. 24, 37: to whom the data went, who must be told.',
  correction_notice: 'LED Art. 16(6): who was told of a correction.',
  break_glass: 'Domain D.1: who opened the file, and why.',
  erasure: 'The tombstone itself.',
  legal_hold: 'Who held the record, and why.',
  data_subject_request: 'That something was asked and answered; the copy itself is sealed.',
} as const satisfies Record<string, string>;
