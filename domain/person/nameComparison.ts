import type { Name } from './nameReading';
import { joined, type NameWord } from './nameSounds';
import { wordLikeness } from './wordLikeness';

const { abs, max, min } = Math;

/** What a word tells by its rarity, as log-odds (Fellegi and Sunter): how often two who share it are one person. */
export type Rarity = (key: string) => number;

/** Words of one name and of the other that stand for each other: one each, or two neighbours and the one that they are written as. */
interface Fit {
  /** The places that it takes in each name, as bits, and the first of them. */
  readonly left: number;
  readonly right: number;
  readonly firstLeft: number;
  readonly firstRight: number;
  readonly words: 2 | 3;
  readonly likeness: number;
}

export type WordOrder = 'SAME' | 'TURNED' | 'SWAPPED' | 'OTHER';

export interface NameComparison {
  /** 0 to 1; the same whichever name comes first. */
  readonly score: number;
  /** Words that agree, and those of them that few people have. */
  readonly agreeing: number;
  readonly rare: number;
  /** Words that one of the names has alone. */
  readonly alone: number;
  readonly order: WordOrder;
  /** True: a chain in common, but each its own given name, as brothers have. */
  readonly othersGiven: boolean;
}

const NONE: NameComparison = { score: 0, agreeing: 0, rare: 0, alone: 0, order: 'SAME', othersGiven: false };

/** Words less alike are no partners; two written as one must be almost the same. */
const PARTNERS = 0.5;
const WRITTEN_AS_ONE = 0.85;
/** What a word that one name has alone counts against it: lists shorten chains (domain E.6, rule 2). */
const ALONE = 0.5;
/** A kunya or a nisba is said of a person and is not the name (domain E.6, rule 1). */
const PART_WEIGHT = { NAME: 1, KUNYA: 0.5, NISBA: 0.6, NUMBER: 1 } as const satisfies Record<NameWord['part'], number>;
/** Lists put the family name first or last; father and son are named by each other, and two given names make two persons. */
const ORDER = { SAME: 1, TURNED: 0.98, OTHER: 0.96, SWAPPED: 0.85 } as const satisfies Record<WordOrder, number>;
const OTHERS_GIVEN = 0.9;
/** Log-odds from which a word is called rare: one in a thousand has it. */
const RARE = Math.log(1000);

/** Compares two names word by word: rare words count more, gaps and order little, another given name much. */
export function compareNames(a: Name, b: Name, rarity: Rarity): NameComparison {
  // One direction alone is computed, so that the other cannot differ.
  const [left, right] = a.text <= b.text ? [a, b] : [b, a];
  const ofLeft = weightsOf(left, rarity);
  const ofRight = weightsOf(right, rarity);
  const leftTotal = weightAt(ofLeft, ALL);
  const rightTotal = weightAt(ofRight, ALL);
  if (leftTotal === 0 || rightTotal === 0) return NONE;
  const fits = best(fitsOf(left.words, right.words));
  let matched = 0;
  let rare = 0;
  let placed = 0;
  let takenLeft = 0;
  let takenRight = 0;
  for (const fit of fits) {
    const worth = (weightAt(ofLeft, fit.left) + weightAt(ofRight, fit.right)) / 2;
    matched += worth * fit.likeness ** 2;
    if (worth >= RARE) rare += 1;
    placed += fit.words;
    takenLeft |= fit.left;
    takenRight |= fit.right;
  }
  const shorter = min(leftTotal, rightTotal);
  const longer = max(leftTotal, rightTotal);
  const order = orderOf(fits, min(left.words.length, right.words.length));
  const othersGiven = fits.length > 0 && (takenLeft & givenOf(left)) === 0 && (takenRight & givenOf(right)) === 0;
  const share = min(1, matched / (shorter + ALONE * (longer - shorter)));
  return {
    score: left.text === right.text ? 1 : ORDER[order] * (othersGiven ? OTHERS_GIVEN : 1) * share,
    agreeing: fits.length,
    rare,
    alone: left.words.length + right.words.length - placed,
    order,
    othersGiven,
  };
}

const ALL = -1;
const weightsOf = ({ words }: Name, rarity: Rarity) => words.map(({ key, part }) => PART_WEIGHT[part] * rarity(key));

function weightAt(weights: readonly number[], places: number): number {
  let total = 0;
  for (let place = 0; place < weights.length; place += 1) if (places & (1 << place)) total += weights[place] ?? 0;
  return total;
}

function fitsOf(left: readonly NameWord[], right: readonly NameWord[]): Fit[] {
  const fits: Fit[] = [];
  for (const [l, one] of left.entries())
    for (const [r, other] of right.entries()) {
      const likeness = wordLikeness(one, other);
      if (likeness >= PARTNERS) fits.push({ left: 1 << l, right: 1 << r, firstLeft: l, firstRight: r, words: 2, likeness });
    }
  writtenAsOne(left, right, (l, r, likeness) =>
    fits.push({ left: 3 << l, right: 1 << r, firstLeft: l, firstRight: r, words: 3, likeness }),
  );
  writtenAsOne(right, left, (r, l, likeness) =>
    fits.push({ left: 1 << l, right: 3 << r, firstLeft: l, firstRight: r, words: 3, likeness }),
  );
  return fits;
}

/** Two neighbours of one name that the other writes as one word. */
function writtenAsOne(
  names: readonly NameWord[],
  others: readonly NameWord[],
  found: (first: number, other: number, likeness: number) => void,
): void {
  for (let first = 0; first + 1 < names.length; first += 1) {
    const [one, next] = [names[first], names[first + 1]];
    if (!one || !next) continue;
    for (const [place, other] of others.entries()) {
      // What is written as one keeps its consonants: a cheap test before the dear one.
      if (abs(one.key.length + next.key.length - other.key.length) > 1) continue;
      if ((one.key || next.key)[0] !== other.key[0] || (next.key || one.key).at(-1) !== other.key.at(-1)) continue;
      const likeness = wordLikeness(joined(one, next), other);
      if (likeness >= WRITTEN_AS_ONE) found(first, place, likeness);
    }
  }
}

/** Each word with its best free partner: the likest first, of equals the joined, then those that stand nearest. */
function best(fits: Fit[]): Fit[] {
  if (fits.length > 1) {
    const distance = ({ firstLeft, firstRight }: Fit) => abs(firstLeft - firstRight);
    fits.sort((a, b) => b.likeness - a.likeness || b.words - a.words || distance(a) - distance(b));
  }
  let takenLeft = 0;
  let takenRight = 0;
  return fits.filter(({ left, right }) => {
    if (takenLeft & left || takenRight & right) return false;
    takenLeft |= left;
    takenRight |= right;
    return true;
  });
}

/** How the words that agree stand to each other in the two names. */
function orderOf(fits: readonly Fit[], words: number): WordOrder {
  const places = fits.map(({ firstLeft, firstRight }) => [firstLeft, firstRight] as const).sort(([a], [b]) => a - b);
  let falls = 0;
  for (let at = 1; at < places.length; at += 1) if ((places[at]?.[1] ?? 0) < (places[at - 1]?.[1] ?? 0)) falls += 1;
  if (falls === 0) return 'SAME';
  const stands = (inLeft: number, inRight: number) => places.some(([left, right]) => left === inLeft && right === inRight);
  if (words > 2 && stands(0, 1) && stands(1, 0)) return 'SWAPPED';
  return falls === 1 ? 'TURNED' : 'OTHER';
}

/** The place of the given name, as a bit: the first word that is neither kunya nor Abd. */
const givenOf = ({ words }: Name) =>
  1 <<
  max(
    0,
    words.findIndex(({ part, key }) => part === 'NAME' && key !== 'bd'),
  );
