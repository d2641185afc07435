import type { MatchReason } from './matchReason';
import { compareNames, type NameComparison, type Rarity } from './nameComparison';
import { readName } from './nameReading';
import { nameReason } from './nameReasons';
import type { NameWord } from './nameSounds';
import type { Day } from './partialDate';

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
  readonly words: readonly (readonly NameWord[])[];
}

export function prepared(record: MatchRecord): PreparedRecord {
  return { ...record, words: record.names.map(readName) };
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
  const score = Math.min(
    1,
    reasons.reduce((sum, { weight }) => sum + weight, 0),
  );
  return { score, reasons: reasons.filter(({ weight }) => weight > 0) };
}

const NAMES = 0.62;

function nearestNames(a: PreparedRecord, b: PreparedRecord, rarity: Rarity): NameComparison | null {
  let nearest: NameComparison | null = null;
  for (const left of a.words)
    for (const right of b.words) {
      const comparison = compareNames(left, right, rarity);
      if (!nearest || comparison.score > nearest.score) nearest = comparison;
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

function birthEvidence(
  a: MatchRecord,
  b: MatchRecord,
): { readonly weight: number; readonly contradicts: boolean; readonly explanation: string } {
  if (!a.birthEarliest || !b.birthEarliest || !a.birthLatest || !b.birthLatest)
    return { weight: 0.08, contradicts: false, explanation: 'A birth date is missing.' };
  const exact = a.birthEarliest === a.birthLatest && a.birthEarliest === b.birthEarliest && b.birthEarliest === b.birthLatest;
  if (exact && !a.birthConventional && !b.birthConventional)
    return { weight: 0.3, contradicts: false, explanation: 'The same day of birth.' };
  const [firstA, lastA] = widened(a);
  const [firstB, lastB] = widened(b);
  if (firstA <= lastB && firstB <= lastA) return { weight: 0.18, contradicts: false, explanation: 'The dates of birth may be the same.' };
  const years = Math.abs(Number(a.birthEarliest.slice(0, 4)) - Number(b.birthEarliest.slice(0, 4)));
  return { weight: 0, contradicts: years > 2, explanation: 'The dates of birth differ.' };
}

/** A conventional day stands for its year. */
const widened = ({ birthEarliest, birthLatest, birthConventional }: MatchRecord): readonly [Day, Day] =>
  birthConventional && birthEarliest && birthLatest
    ? [`${birthEarliest.slice(0, 4)}-01-01`, `${birthLatest.slice(0, 4)}-12-31`]
    : [birthEarliest ?? '', birthLatest ?? ''];
