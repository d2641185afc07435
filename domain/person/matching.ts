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

export interface MatchReason {
  readonly field: string;
  /** Share of the score, 0 to 1. */
  readonly weight: number;
  readonly explanation: string;
}

export interface Match {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: '',
  و: '',
  ؤ: '',
  ي: '',
  ی: '',
  ى: '',
  ئ: '',
  ا: '',
  أ: '',
  إ: '',
  آ: '',
  ٱ: '',
  ء: '',
  پ: 'b',
  چ: 'j',
  ژ: 'z',
  ڤ: 'f',
};
/** The letters of a name as written, without case, accents and vowel signs: within one script the vowels tell names apart. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Particles of a name chain that come and go between lists. */
const PARTICLES = new Set(['b', 'bn', 'bnt', 'abn', 'l', 'ld', '', 'al', 'bin', 'ben', 'ibn', 'bint', 'ould', 'oglu', 'el']);

/**
 * The consonants of each word of a name, the same for Latin and Arabic spelling: vowels are dropped on both sides, letters
 * that transliterations confuse fall together (domain E.6, rules 3 and 4).
 */
export function skeletonOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/['’ʿʾ`]/g, '')
    .replace(/\b(abd|abdul|abdel|abdal|abdou|عبد)[\s-]+(al|el|ul|ar|as|er|es|an|ال)?[\s-]*/g, 'abd')
    .split(/[^\p{L}]+/u);
  return words
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? arabicSkeleton(word) : latinSkeleton(word)))
    .filter((word) => !PARTICLES.has(word));
}

const arabicSkeleton = (word: string) =>
  [...word.replace(/^ال(?=..)/, '').replace(/^عبدال/, 'عبد')]
    .map((letter) => ARABIC[letter] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1');

const latinSkeleton = (word: string) =>
  word
    .replace(/^(al|el|ad|ed|as|es|ash|esh|at|et|an|en|ar|er|az|ez)(?=[^aeiouy]{1}[a-z]{3,})/, (particle, _p, offset) =>
      offset === 0 && word.length > particle.length + 3 && word.includes('-') ? '' : particle,
    )
    .replace(
      /kh|gh|sh|ch|th|dh|ou|dj|ck|tch/g,
      (pair) => ({ kh: 'h', gh: 'g', sh: 's', ch: 's', th: 't', dh: 'd', ou: '', dj: 'j', ck: 'k', tch: 's' })[pair] ?? pair,
    )
    .replace(/[qc]/g, 'k')
    .replace(/ş/g, 's')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1');

const pairsOf = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 50_000;

/** Letter pairs of a word, remembered: a list compares the same words again and again. */
function bigrams(word: string): readonly string[] {
  const known = pairsOf.get(word);
  if (known) return known;
  if (pairsOf.size >= MOST_REMEMBERED) pairsOf.clear();
  const pairs = Array.from({ length: Math.max(word.length - 1, 1) }, (_, index) => word.slice(index, index + 2));
  pairsOf.set(word, pairs);
  return pairs;
}

/** Share of common letter pairs of two words, 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  // Words without a common letter pair are the rule: most end here.
  if (a.length < 2 || b.length < 2) return 0;
  const left = bigrams(a);
  const right = bigrams(b);
  let shared = 0;
  for (const pair of left) if (right.includes(pair)) shared += 1;
  return (2 * shared) / (left.length + right.length);
}

/** How well two chains of words fit, words aligned whatever their order; rare words count more than common ones. */
export function nameLikeness(a: readonly string[], b: readonly string[], weightOf: (word: string) => number = () => 1): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const free = [...long];
  let matched = 0;
  let total = 0;
  for (const word of short) {
    const weight = weightOf(word);
    total += weight;
    let best = -1;
    let bestLikeness = 0;
    for (const [index, other] of free.entries()) {
      const like = likeness(word, other);
      if (like > bestLikeness) [best, bestLikeness] = [index, like];
    }
    if (best >= 0 && bestLikeness >= 0.5) {
      matched += weight * bestLikeness;
      free.splice(best, 1);
    }
  }
  const left = free.reduce((sum, word) => sum + weightOf(word), 0);
  return total === 0 ? 0 : matched / (total + 0.15 * left);
}

/** Score from which two records are put before two humans. */
export const PROPOSE_FROM = 0.72;

/** A record with its names read once: comparing is done often. */
export interface PreparedRecord extends MatchRecord {
  readonly skeletons: readonly (readonly string[])[];
}

export function prepared(record: MatchRecord): PreparedRecord {
  return { ...record, skeletons: record.names.map(skeletonOf) };
}

/** Compares two records. A conventional 1 January is no exact evidence (I-46); a match is never a decision (I-37). */
export function compareRecords(a: PreparedRecord, b: PreparedRecord, weightOf: (word: string) => number): Match | null {
  const sameNumber = a.identifiers.find((identifier) => b.identifiers.includes(identifier));
  const birth = birthEvidence(a, b);
  if (birth.contradicts && !sameNumber) return null;
  if (a.sex !== b.sex && ![a.sex, b.sex].some((sex) => sex === 'NOT_KNOWN' || sex === 'UNSPECIFIED') && !sameNumber) return null;
  const names = bestNames(a, b, weightOf);
  const country = a.countries.some((code) => code !== 'XXX' && b.countries.includes(code));
  const reasons: MatchReason[] = [
    { field: 'names', weight: 0.62 * names, explanation: `The names agree to ${Math.round(names * 100)} per cent in their consonants.` },
    { field: 'birth', weight: birth.weight, explanation: birth.explanation },
    {
      field: 'nationality',
      weight: country ? 0.08 : 0,
      explanation: country ? 'A claim to the same State.' : 'No claim to the same State.',
    },
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

function bestNames(a: PreparedRecord, b: PreparedRecord, weightOf: (word: string) => number): number {
  let best = 0;
  for (const left of a.skeletons) for (const right of b.skeletons) best = Math.max(best, nameLikeness(left, right, weightOf));
  return best;
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
