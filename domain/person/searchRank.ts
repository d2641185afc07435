import type { MatchReason } from './matchReason';
import { compareNames, type NameComparison, type Rarity } from './nameComparison';
import type { Name } from './nameReading';
import { nameReason } from './nameReasons';
import type { IndexedName } from './nameText';
import type { PartialDate } from './partialDate';

/** A person beside a question. */
export interface Fit {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** An alias is said of a person, perhaps of several (domain E.6, rule 1). */
const ALIAS = 0.95;
const BIRTH_FITS = 0.15;
const BIRTH_DIFFERS = -0.25;

/** How well the nearest name of a person fits the name asked for. */
export function fitOf(id: string, asked: Name, held: readonly IndexedName[], rarity: Rarity): Fit {
  let nearest: NameComparison | null = null;
  let score = 0;
  for (const { name, alias } of held) {
    const comparison = compareNames(asked, name, rarity);
    const worth = comparison.score * (alias ? ALIAS : 1);
    if (nearest && worth <= score) continue;
    nearest = comparison;
    score = worth;
  }
  return { id, score, reasons: nearest ? [nameReason(nearest, score)] : [] };
}

/** What the dates of birth, as far as both are known, say besides. */
export function withBirth(
  fit: Fit,
  asked: PartialDate | null,
  { earliest, latest }: { readonly earliest: string | null; readonly latest: string | null },
): Fit {
  if (!asked || earliest === null || latest === null) return fit;
  const overlaps = (asked.earliest ?? '') <= latest && earliest <= (asked.latest ?? '9999');
  const weight = overlaps ? BIRTH_FITS : BIRTH_DIFFERS;
  const explanation = overlaps ? 'The dates of birth may be the same.' : 'The dates of birth differ.';
  return {
    ...fit,
    score: overlaps ? fit.score * (1 - BIRTH_FITS) + BIRTH_FITS : fit.score * (1 + BIRTH_DIFFERS),
    reasons: [...fit.reasons, { field: 'birth', weight, explanation }],
  };
}
