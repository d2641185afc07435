import type { MatchReason } from './matchReason';
import type { NameComparison } from './nameComparison';

const ORDERS = {
  SAME: null,
  TURNED: 'one begins with the name that ends the other',
  OTHER: 'the words stand in another order',
  SWAPPED: 'the given name and the father’s name are exchanged, as between father and son',
} as const satisfies Record<NameComparison['order'], string | null>;

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Why two names are thought to fit, without repeating either: reasons are kept, names may be corrected. */
export function nameReason({ score, agreeing, rare, alone, order, othersGiven }: NameComparison, weight: number): MatchReason {
  const parts = [
    `${counted(agreeing, 'word agrees', 'words agree')} in sound, ${rare === 0 ? 'none' : rare} of them rare`,
    alone > 0 ? `${counted(alone, 'word stands', 'words stand')} in one name only` : null,
    ORDERS[order],
    othersGiven ? 'the given names differ, as between brothers' : null,
  ].filter((part) => part !== null);
  return { field: 'names', weight, explanation: `The names agree to ${Math.round(score * 100)} per cent: ${parts.join('; ')}.` };
}
