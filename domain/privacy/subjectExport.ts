import { accessSections } from './copy/access';
import { courseSections } from './copy/course';
import { custodySections } from './copy/custody';
import { familySections } from './copy/family';
import { identitySections } from './copy/identity';
import { lawSections } from './copy/law';
import { type ExportSection, type RedactionGround, redactionGrounds, withheldUnder } from './copy/section';
import { statesSections } from './copy/states';

/** Everything held on a person, by table and column, in the order of the copy (LED Art. 14; Nelson Mandela Rules, Rule 9). */
export const exportSections: readonly ExportSection[] = [
  ...identitySections,
  ...custodySections,
  ...statesSections,
  ...lawSections,
  ...familySections,
  ...courseSections,
  ...accessSections,
];

export interface CopyEntry {
  readonly label: string;
  readonly value?: unknown;
  readonly redacted?: { readonly ground: string; readonly source: string };
}
export interface RecordCopy {
  readonly title: string;
  readonly reference: string;
  readonly madeAt: string;
  readonly rights: readonly string[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly (readonly CopyEntry[])[] }[];
}

/** LED Art. 13, 14: what a copy says beside the data. */
const RIGHTS = [
  'You may ask for the correction or the erasure of what is held about you, and for the restriction of its use.',
  'You may complain to the supervisory authority, which may also exercise your rights for you.',
  'Where something is not shown, its legal ground stands in its place.',
];

/** The copy of a person’s record, from its rows in the clear. A value that is absent is left out, a redacted one shows its ground. */
export function recordCopy(
  rows: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>,
  reference: string,
  madeAt: string,
): { readonly copy: RecordCopy; readonly redactions: number } {
  let redactions = 0;
  const entriesOf = (section: ExportSection, row: Readonly<Record<string, unknown>>): CopyEntry[] =>
    Object.entries(section.fields).flatMap(([column, { label, redacted: always }]): CopyEntry[] => {
      const value = row[column];
      if (value === null || value === undefined) return [];
      const redacted = withheldBy(section.codesOf?.(row) ?? []) ?? always;
      if (redacted === undefined) return [{ label, value }];
      redactions += 1;
      const { label: ground, source } = redactionGrounds[redacted];
      return [{ label, redacted: { ground, source } }];
    });
  const sections = exportSections
    .map((section) => ({ title: section.title, rows: (rows[section.table] ?? []).map((row) => entriesOf(section, row)) }))
    .filter((section) => section.rows.length > 0);
  return { copy: { title: 'Copy of the record', reference, madeAt, rights: RIGHTS, sections }, redactions };
}

function withheldBy(codes: readonly string[]): RedactionGround | undefined {
  const grounds: Readonly<Record<string, RedactionGround>> = withheldUnder;
  const code = codes.find((one) => Object.hasOwn(grounds, one));
  return code === undefined ? undefined : grounds[code];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
const words = (value: unknown): string =>
  Array.isArray(value) ? value.map(words).join('; ') : typeof value === 'string' ? value : JSON.stringify(value);

/** The same copy, to be printed: no script, nothing from elsewhere. Each value keeps the direction of its script. */
export function printableCopy({ title, reference, madeAt, rights, sections }: RecordCopy): string {
  const entry = ({ label, value, redacted }: CopyEntry) =>
    `<dt>${escaped(label)}</dt><dd dir="auto">${redacted ? `<em>not shown: ${escaped(redacted.ground)} (${escaped(redacted.source)})</em>` : escaped(words(value))}</dd>`;
  const section = ({ title: heading, rows }: RecordCopy['sections'][number]) =>
    `<section><h2>${escaped(heading)}</h2>${rows.map((row) => `<dl>${row.map(entry).join('')}</dl>`).join('')}</section>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} ${escaped(reference)}</title></head><body><h1>${escaped(
    title,
  )} ${escaped(reference)}</h1><p>${escaped(madeAt)}</p>${rights.map((right) => `<p>${escaped(right)}</p>`).join('')}${sections
    .map(section)
    .join('')}</body></html>`;
}
