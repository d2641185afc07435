import type { FieldFault } from '../domain/errors';
import { BadUserInput } from '../domain/errors';
import { unfitSign } from '../domain/reference/unfitSigns';

/** Of one text, in UTF-16 units. What is longer is a document, and documents lie elsewhere. */
const LONGEST_TEXT = 20_000;
/** Names and numbers, which are compared and indexed. */
const LONGEST: Readonly<Record<string, number>> = { idempotencyKey: 300, full: 500, value: 2_000, issuer: 500, loginName: 200, login: 200 };
/** Lists with a limit of their own, and cells that are read one by one. */
const ELSEWHERE: readonly string[] = ['csv'];
/** Nobody has more of them; each is read, compared and indexed. */
const MOST: Readonly<Record<string, number>> = {
  names: 50,
  identifiers: 50,
  claims: 50,
  parts: 20,
  attempts: 50,
  languages: 50,
  evidence: 20,
};
const MOST_FAULTS = 20;

/**
 * No text is longer than anything that is written here, and none holds signs that make a name or a line look like another: the
 * database and every reader, screen and printer take what is left. @throws BadUserInput
 */
export function assertTexts(input: object): void {
  const faults: FieldFault[] = [];
  look(input, 'input', '', faults);
  if (faults.length > 0) throw new BadUserInput(faults);
}

function look(value: unknown, path: string, name: string, faults: FieldFault[]): void {
  if (faults.length >= MOST_FAULTS) return;
  if (typeof value === 'string') {
    if (ELSEWHERE.includes(name)) return;
    const longest = LONGEST[name] ?? LONGEST_TEXT;
    if (value.length > longest) faults.push({ path, code: 'TOO_LONG', message: `This holds ${longest} characters at most.` });
    else if (unfitSign(value)) faults.push({ path, code: 'INVALID_VALUE', message: 'This holds a sign that no text may hold.' });
  } else if (Array.isArray(value)) {
    const most = MOST[name] ?? Number.POSITIVE_INFINITY;
    if (value.length > most) {
      faults.push({ path, code: 'TOO_LONG', message: `This holds ${most} at most.` });
      return;
    }
    for (const [at, item] of value.entries()) look(item, `${path}.${at}`, name, faults);
  } else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`, key, faults);
  }
}
