/** Where a sealed content stands. It is authenticated with the content: nothing opens in another place than its own. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  /** Value of the column that names the row. */
  readonly row: string;
}

/** What of a sealed text can be read without a key: format, whose key, its version, and the rest. */
export interface Envelope {
  readonly subject: string;
  readonly keyVersion: number;
  readonly sealed: string;
}

/** `sealed.1.<whose key>.<version of that key>.<nonce, ciphertext and tag>`. The database checks this form (migration SealedColumns). */
const FORM = /^sealed\.1\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([1-9][0-9]*)\.([A-Za-z0-9_-]{38,})$/;

/** Null: this is no sealed text. */
export function readEnvelope(text: string): Envelope | null {
  const [, subject, version, sealed] = FORM.exec(text) ?? [];
  return subject && version && sealed ? { subject, keyVersion: Number(version), sealed } : null;
}

export const writeEnvelope = ({ subject, keyVersion, sealed }: Envelope): string => `sealed.1.${subject}.${keyVersion}.${sealed}`;

/** What is authenticated beside the content: place, whose key and which version of it. */
export const boundTo = ({ table, column, row }: SealedPlace, subject: string, keyVersion: number): string =>
  ['repatria', table, column, row, subject, keyVersion].join('|');
