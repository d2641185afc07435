import type { NameWord } from './nameSounds';
import { wordLikeness } from './wordLikeness';

/** What a word tells by its rarity, as log-odds (Fellegi and Sunter): how often two who share it are one person. */
export type Rarity = (key: string) => number;

/** Words of one name and of the other that stand for each other: one each, or two neighbours and the one that they are written as. */
interface Fit {
  readonly left: readonly number[];
  readonly right: readonly number[];
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
export function compareNames(a: readonly NameWord[], b: readonly NameWord[], rarity: Rarity): NameComparison {
  // One direction alone is computed, so that the other cannot differ.
  const [left, right] = textOf(a) <= textOf(b) ? [a, b] : [b, a];
  const weights = [left, right].map((words) => words.map(({ key, part }) => PART_WEIGHT[part] * rarity(key)));
  const [ofLeft = [], ofRight = []] = weights;
  const [leftTotal, rightTotal] = [sum(ofLeft), sum(ofRight)];
  if (leftTotal === 0 || rightTotal === 0) return NONE;
  const fits = best(fitsOf(left, right));
  let matched = 0;
  let rare = 0;
  for (const fit of fits) {
    const worth = (weightOf(ofLeft, fit.left) + weightOf(ofRight, fit.right)) / 2;
    matched += worth * fit.likeness ** 2;
    if (worth >= RARE) rare += 1;
  }
  const shorter = Math.min(leftTotal, rightTotal);
  const longer = Math.max(leftTotal, rightTotal);
  const order = orderOf(fits, left.length, right.length);
  const othersGiven = fits.length > 0 && !isFirstPaired(fits, left, 'left') && !isFirstPaired(fits, right, 'right');
  const share = Math.min(1, matched / (shorter + ALONE * (longer - shorter)));
  const placed = fits.reduce((places, fit) => places + fit.left.length + fit.right.length, 0);
  return {
    score: textOf(left) === textOf(right) ? 1 : ORDER[order] * (othersGiven ? OTHERS_GIVEN : 1) * share,
    agreeing: fits.length,
    rare,
    alone: left.length + right.length - placed,
    order,
    othersGiven,
  };
}

const textOf = (words: readonly NameWord[]) => words.map(({ sounds }) => sounds).join(' ');
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const weightOf = (weights: readonly number[], places: readonly number[]) =>
  places.reduce((total, place) => total + (weights[place] ?? 0), 0);

interface Group {
  readonly word: NameWord;
  readonly places: readonly number[];
}

const groupsOf = (words: readonly NameWord[]): Group[] => [
  ...words.map((word, place) => ({ word, places: [place] })),
  ...words.slice(1).map((word, place) => ({ word: joined(words[place] ?? word, word), places: [place, place + 1] })),
];

const joined = (a: NameWord, b: NameWord): NameWord => ({
  ...a,
  sounds: (a.sounds + b.sounds).replace(/(.)\1+/gu, '$1'),
  key: a.key + b.key,
});

function fitsOf(left: readonly NameWord[], right: readonly NameWord[]): Fit[] {
  const fits: Fit[] = [];
  const rights = groupsOf(right);
  for (const one of groupsOf(left))
    for (const other of rights) {
      const words = one.places.length + other.places.length;
      if (words === 4 || (words === 3 && !mayBeOne(one.word.key, other.word.key))) continue;
      const likeness = wordLikeness(one.word, other.word);
      if (likeness >= (words === 3 ? WRITTEN_AS_ONE : PARTNERS)) fits.push({ left: one.places, right: other.places, likeness });
    }
  return fits;
}

/** Two words written as one keep their consonants: a cheap test before the dear one. */
const mayBeOne = (a: string, b: string) => Math.abs(a.length - b.length) <= 1 && a[0] === b[0] && a.at(-1) === b.at(-1);

/** Each word with its best free partner: the likest first, of equals the joined, then those that stand nearest. */
function best(fits: Fit[]): Fit[] {
  const distance = ({ left, right }: Fit) => Math.abs((left[0] ?? 0) - (right[0] ?? 0));
  fits.sort(
    (a, b) => b.likeness - a.likeness || b.left.length + b.right.length - a.left.length - a.right.length || distance(a) - distance(b),
  );
  let takenLeft = 0;
  let takenRight = 0;
  return fits.filter(({ left, right }) => {
    const [ofLeft, ofRight] = [mask(left), mask(right)];
    if (takenLeft & ofLeft || takenRight & ofRight) return false;
    takenLeft |= ofLeft;
    takenRight |= ofRight;
    return true;
  });
}

const mask = (places: readonly number[]) => places.reduce((bits, place) => bits | (1 << place), 0);

/** How the words that agree stand to each other in the two names. */
function orderOf(fits: readonly Fit[], leftLength: number, rightLength: number): WordOrder {
  const places = fits.map(({ left, right }) => [left[0] ?? 0, right[0] ?? 0] as const).sort(([a], [b]) => a - b);
  const rights = places.map(([, right]) => right);
  const falls = rights.filter((right, index) => index > 0 && right < (rights[index - 1] ?? 0)).length;
  if (falls === 0) return 'SAME';
  const inOneChain = Math.min(leftLength, rightLength) > 2;
  if (inOneChain && places.some(([l, r]) => l === 0 && r === 1) && places.some(([l, r]) => l === 1 && r === 0)) return 'SWAPPED';
  return falls === 1 ? 'TURNED' : 'OTHER';
}

function isFirstPaired(fits: readonly Fit[], words: readonly NameWord[], side: 'left' | 'right'): boolean {
  const first = Math.max(
    0,
    words.findIndex(({ part }) => part === 'NAME'),
  );
  return fits.some((fit) => fit[side].includes(first));
}
