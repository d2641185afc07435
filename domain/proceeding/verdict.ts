import type { ChargeStatus, Verdict } from './vocabulary';

export const chargeOutcomes = ['PROVEN', 'NOT_PROVEN', 'DISMISSED'] as const satisfies readonly ChargeStatus[];
export type ChargeOutcome = (typeof chargeOutcomes)[number];

/** What becomes of each charge where the judgment speaks of the case as a whole. */
export const outcomeOfAll = {
  CONVICTED: 'PROVEN',
  ACQUITTED: 'NOT_PROVEN',
  DISMISSED: 'DISMISSED',
} as const satisfies Record<Verdict, ChargeOutcome>;

/** The verdict that follows from the outcomes of the charges: one that is proven convicts, else one that is not acquits. */
export function verdictOf(outcomes: readonly ChargeOutcome[]): Verdict {
  if (outcomes.includes('PROVEN')) return 'CONVICTED';
  return outcomes.includes('NOT_PROVEN') ? 'ACQUITTED' : 'DISMISSED';
}
