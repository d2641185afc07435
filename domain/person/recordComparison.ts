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
}

export function prepared(record: MatchRecord): PreparedRecord {
  return { ...record, read: record.names.map(readName), birth: birthOf(record) };
}

/** Compares two records. A conventional 1 January is no exact evidence (I-46); a match is never a decision (I-37). */
export function compareRecords(a: PreparedRecord, b: PreparedRecord, rarity: Rarity): Match | null {
  const sameNumber = a.identifiers.find((identifier) => b.identifiers.includes(identifier));
  const birth = birthEvidence(a, b);
  if (birth.contradicts && !sameNumber) return null;
  if (a.sex !== b.sex && ![a.sex, b.sex].some((sex) => sex === 'NOT_KNOWN' || sex === 'UNSPECIFIED') && !sameNumber) return null;
  const names = nearestNames(a, b, rarity);
  if (!names) return null;
  const reasons: MatchReason[] = [
    nameReason(names, NAMES * names.score),
    { field: 'birth', weight: birth.weight, explanation: birth.explanation },
    nationalityEvidence(a, b),
    {
      field: 'identifiers',
      weight: sameNumber ? 0.3 : 0,
      explanation: sameNumber ? 'The same number of the same authority.' : 'No number in common.',
    },
  ];
  const score = min(
    1,
    reasons.reduce((sum, { weight }) => sum + weight, 0),
  );
  return { score, reasons: reasons.filter(({ weight }) => weight > 0) };
}

const NAMES = 0.62;

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
function nationalityEvidence(a: MatchRecord, b: MatchRecord): MatchReason {
  const [ofA, ofB] = [a.countries, b.countries].map((countries) => countries.filter((code) => code !== 'XXX'));
  if (!ofA?.length || !ofB?.length) return { field: 'nationality', weight: 0.04, explanation: 'The nationality of one is not known.' };
  const common = ofA.some((code) => ofB.includes(code));
  return {
    field: 'nationality',
    weight: common ? 0.08 : 0,
    explanation: common ? 'A claim to the same State.' : 'No claim to the same State.',
  };
}

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
