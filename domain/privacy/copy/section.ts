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
}

export const shown = (label: string): ExportField => ({ label });
export const hidden = (label: string, redacted: RedactionGround): ExportField => ({ label, redacted });
