import { namePartFaults, type PersonNamePart, type TransliterationScheme } from '../../domain/person/nameParts';
import type { NameUsage } from '../../domain/person/vocabulary';
import type { InputFaults } from '../input';

/** A name of a person in one script, as a caller gives it. */
export interface NameInput {
  readonly usage: NameUsage;
  readonly full: string;
  /** BCP 47, with the script. */
  readonly lang: string;
  readonly parts?: readonly PersonNamePart[] | null;
  readonly scheme?: TransliterationScheme | null;
  /** Who says so: a paper, an authority, whose words. */
  readonly source?: string | null;
}

/** What is told of a name agrees with the name. */
export function checkName(faults: InputFaults, path: string, name: NameInput): void {
  faults.requireText(`${path}.full`, name.full).requireText(`${path}.source`, name.source);
  checkParts(faults, path, name.full, name.parts);
  checkScheme(faults, path, name);
}

export function checkParts(faults: InputFaults, path: string, full: string, parts: readonly PersonNamePart[] | null | undefined): void {
  if (parts?.length === 0) faults.add(`${path}.parts`, 'REQUIRED', 'A list of parts names one at least.');
  for (const { at, code, message } of namePartFaults(full, parts ?? [])) faults.add(`${path}.parts.${at}.value`, code, message);
}

export function checkScheme(faults: InputFaults, path: string, { lang, scheme }: Pick<NameInput, 'lang' | 'scheme'>): void {
  if (scheme != null && /-arab\b/i.test(lang))
    faults.add(`${path}.scheme`, 'INVALID_VALUE', 'A name in Arabic letters was not transliterated into them by such a scheme.');
}
