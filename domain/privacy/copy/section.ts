import type { HandlingCode } from '../handlingCodes';

/** Why something is taken out of a copy for the person; each is shown with its ground where it stood (LED Art. 15(3)). */
export const redactionGrounds = {
  THIRD_PERSON: { label: 'Rights of another person', source: 'LED Art. 15(1)(e)' },
  WITNESS: { label: 'Protection of a witness', source: 'LED Art. 15(1)(e)' },
  EVIDENCE: { label: 'An investigation or prosecution that it would prejudice', source: 'LED Art. 15(1)(b)' },
  SOURCE: { label: 'A source given in confidence', source: 'LED Art. 15(1)(a), (d)' },
} as const satisfies Record<string, { readonly label: string; readonly source: string }>;
export type RedactionGround = keyof typeof redactionGrounds;

export interface ExportField {
  readonly label: string;
  /** Absent: shown as it stands. */
  readonly redacted?: RedactionGround;
}

export interface ExportSection {
  readonly title: string;
  readonly table: string;
  /** The column of the person; `person_id` unless said. */
  readonly person?: string;
  readonly order: string;
  /** What tells its rows apart where they have no id. */
  readonly key?: string;
  readonly fields: Readonly<Record<string, ExportField>>;
  /** SQL for the movement of a row `t`: left out while that is secret, as if it were not there (LED Art. 15(1)(c), (3)). */
  readonly movement?: string;
  /** Rows of which nothing is shown but the ground, each with the codes of handling that a row carries; absent: none. */
  readonly codesOf?: (row: Readonly<Record<string, unknown>>) => readonly string[];
}

/** Codes under which a thing is kept from the person as well, and on what ground. */
export const withheldUnder = {
  WITNESS_PROTECTED: 'WITNESS',
  JUDICIAL_ONLY: 'EVIDENCE',
  ORIGINATOR_CONSENT_REQUIRED: 'SOURCE',
} as const satisfies Partial<Record<HandlingCode, RedactionGround>>;

/** Codes of a row that has a list of them. */
export const listedCodes: ExportSection['codesOf'] = (row) => {
  const codes = (row['handling'] ?? []) as readonly string[];
  return row['originator_consent'] === true ? codes.filter((code) => code !== 'ORIGINATOR_CONSENT_REQUIRED') : codes;
};

export const shown = (label: string): ExportField => ({ label });
export const hidden = (label: string, redacted: RedactionGround): ExportField => ({ label, redacted });
