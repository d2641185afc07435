import type { MatchReason } from './matchReason';
import { compareNames, type NameComparison, type Rarity } from './nameComparison';
import { type Name, readName } from './nameReading';
import { nameReason } from './nameReasons';
import type { Day } from './partialDate';

const { abs, min } = Math;

/** What is compared of two records. */
export interface MatchRecord {
  readonly id: string;
  readonly names: readonly string[];
  readonly birthEarliest: Day | null;
  readonly birthLatest: Day | null;
  readonly birthConventional: boolean;
  readonly sex: string;
  readonly countries: readonly string[];
  /** `KIND:VALUE:ISSUER` */
  readonly identifiers: readonly string[];
}

export interface Match {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Score from which two records are put before two humans. */
export const PROPOSE_FROM = 0.66;

/** A record with its names read once: comparing is done often. */
export interface PreparedRecord extends MatchRecord {
  readonly read: readonly Name[];
  readonly birth: Birth | null;
  /** States that are known: `XXX` is none. */
  readonly states: readonly string[];
}

export function prepared(record: MatchRecord): PreparedRecord {
  return { ...record, read: record.names.map(readName), birth: birthOf(record), states: record.countries.filter((code) => code !== 'XXX') };
}

/**
 * Compares two records. A conventional 1 January is no exact evidence (I-46); a match is never a decision (I-37).
 * @param least whoever looks for scores from here on alone is told null where no name could bring the two there: in a large register most
 *   who share words are of another day and State, and comparing names takes the most time.
 */
export function compareRecords(a: PreparedRecord, b: PreparedRecord, rarity: Rarity, least = 0): Match | null {
  const sameNumber = a.identifiers.find((identifier) => b.identifiers.includes(identifier));
  const birth = birthEvidence(a, b);
  if (birth.contradicts && !sameNumber) return null;
  if (a.sex !== b.sex && !isOpen(a.sex) && !isOpen(b.sex) && !sameNumber) return null;
  const nationality = nationalityEvidence(a, b);
  const identifiers = sameNumber ? SAME_NUMBER : NO_NUMBER;
  if (NAMES + birth.weight + nationality.weight + identifiers.weight < least - ROUNDING) return null;
  const names = nearestNames(a, b, rarity);
  if (!names) return null;
  const reasons: MatchReason[] = [
    nameReason(names, NAMES * names.score),
    { field: 'birth', weight: birth.weight, explanation: birth.explanation },
    nationality,
    identifiers,
  ];
  const score = min(
    1,
    reasons.reduce((sum, { weight }) => sum + weight, 0),
  );
  return { score, reasons: reasons.filter(({ weight }) => weight > 0) };
}

/** What the same name weighs. */
const NAMES = 0.62;
/** Sums of such weights differ by their order. */
const ROUNDING = 1e-9;

const isOpen = (sex: string) => sex === 'NOT_KNOWN' || sex === 'UNSPECIFIED';

function nearestNames(a: PreparedRecord, b: PreparedRecord, rarity: Rarity): NameComparison | null {
  let nearest: NameComparison | null = null;
  for (const left of a.read)
    for (const right of b.read) {
      const comparison = compareNames(left, right, rarity);
      if (!nearest || comparison.score > nearest.score) nearest = comparison;
      if (nearest.score === 1) return nearest;
    }
  return nearest;
}

/** Who is of no known State is neither like nor unlike: that says half of what a common State says. */
function nationalityEvidence({ states: one }: PreparedRecord, { states: other }: PreparedRecord): MatchReason {
  if (one.length === 0 || other.length === 0) return NO_STATE_KNOWN;
  return one.some((code) => other.includes(code)) ? SAME_STATE : OTHER_STATE;
}

const NO_STATE_KNOWN: MatchReason = { field: 'nationality', weight: 0.04, explanation: 'The nationality of one is not known.' };
const SAME_STATE: MatchReason = { field: 'nationality', weight: 0.08, explanation: 'A claim to the same State.' };
const OTHER_STATE: MatchReason = { field: 'nationality', weight: 0, explanation: 'No claim to the same State.' };
const SAME_NUMBER: MatchReason = { field: 'identifiers', weight: 0.3, explanation: 'The same number of the same authority.' };
const NO_NUMBER: MatchReason = { field: 'identifiers', weight: 0, explanation: 'No number in common.' };

interface BirthEvidence {
  readonly weight: number;
  readonly contradicts: boolean;
  readonly explanation: string;
}

const MISSING: BirthEvidence = { weight: 0.1, contradicts: false, explanation: 'A birth date is missing.' };
const SAME_DAY: BirthEvidence = { weight: 0.3, contradicts: false, explanation: 'The same day of birth.' };
const OVERLAP: BirthEvidence = { weight: 0.18, contradicts: false, explanation: 'The dates of birth may be the same.' };
const NEAR: BirthEvidence = { weight: 0, contradicts: false, explanation: 'The dates of birth differ.' };
const APART: BirthEvidence = { ...NEAR, contradicts: true };

/** Births further apart are of two persons, unless a number says otherwise. */
export const YEARS_APART = 2;

function birthEvidence(a: PreparedRecord, b: PreparedRecord): BirthEvidence {
  if (!a.birth || !b.birth) return MISSING;
  if (a.birth.exact && b.birth.exact && a.birth.first === b.birth.first) return SAME_DAY;
  if (a.birth.first <= b.birth.last && b.birth.first <= a.birth.last) return OVERLAP;
  return abs(a.birth.year - b.birth.year) > YEARS_APART ? APART : NEAR;
}

interface Birth {
  readonly first: Day;
  readonly last: Day;
  readonly year: number;
  readonly exact: boolean;
}

/** A conventional day stands for its year. */
function birthOf({ birthEarliest, birthLatest, birthConventional }: MatchRecord): Birth | null {
  if (!birthEarliest || !birthLatest) return null;
  const year = Number(birthEarliest.slice(0, 4));
  if (birthConventional)
    return { first: `${birthEarliest.slice(0, 4)}-01-01`, last: `${birthLatest.slice(0, 4)}-12-31`, year, exact: false };
  return { first: birthEarliest, last: birthLatest, year, exact: birthEarliest === birthLatest };
}
