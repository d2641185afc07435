import { BadUserInput } from '../../domain/errors';
import type { AdjudicationStanding, FactsCompared } from '../../domain/proceeding/priorAdjudication';
import type { NeBisInIdemResult } from '../../domain/proceeding/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { FactComparison } from '../../entities/proceeding/FactComparison';
import { NeBisInIdemFinding } from '../../entities/proceeding/NeBisInIdemFinding';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { SAME_ACTS_ALERT } from './alertOfSameActs';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

/** How the acts of one earlier adjudication compare with the acts of this case. */
export interface FactComparisonInput {
  readonly adjudicationId: string;
  readonly facts: FactsCompared;
  readonly reasoning: string;
}

/** How the acts of a charge in another case of the person compare with the acts of this one. */
export interface ChargeComparisonInput {
  readonly chargeId: string;
  readonly facts: FactsCompared;
  readonly reasoning: string;
}

export interface RecordNeBisInIdemFindingInput extends ProceedingInput {
  /** Court or State of the earlier adjudication; null when there was none. */
  readonly priorForum?: string | null;
  readonly priorOutcome?: string | null;
  /** The acts compared: facts, not labels. */
  readonly acts: string;
  readonly recognised?: string | null;
  /** One for every earlier adjudication of the person on record. */
  readonly comparisons?: readonly FactComparisonInput[] | null;
  /** Charges in other cases of the person; once one is named, the finding speaks of no other. */
  readonly charges?: readonly ChargeComparisonInput[] | null;
  readonly result: NeBisInIdemResult;
  readonly reasons: string;
}

const SHORTEST_REASONING = 20;

/** LP3. A legal officer's reasoned finding on whether the person was tried for the same acts before; never automatic (domain A.5). */
export const recordNeBisInIdemFinding = command<RecordNeBisInIdemFindingInput>(
  'recordNeBisInIdemFinding',
  {
    validate: (input) => {
      requireReasons(input.reasons);
      const faults = new InputFaults().requireText('input.acts', input.acts);
      for (const name of ['comparisons', 'charges'] as const) {
        input[name]?.forEach(({ reasoning }, at) => {
          if (reasoning.trim().length < SHORTEST_REASONING)
            faults.add(`input.${name}.${at}.reasoning`, 'REQUIRED', 'Say in at least 20 characters why the facts are the same or not.');
        });
      }
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const comparisons = input.comparisons ?? [];
    const charges = input.charges ?? [];
    const step = await proceedingStep(tx, viewer, 'recordNeBisInIdemFinding', input, async ({ personId }) => ({
      result: input.result,
      compared: await standings(tx, personId, comparisons),
      chargesCompared: await chargesElsewhere(tx, personId, input.proceedingId, charges),
    }));
    const { id: proceedingId, personId, stage } = step.proceeding;
    const findingId = tx.newId('Part');
    await tx.insert(NeBisInIdemFinding, {
      id: findingId,
      proceedingId,
      personId,
      priorForum: input.priorForum ?? null,
      priorOutcome: input.priorOutcome ?? null,
      acts: input.acts,
      recognised: input.recognised ?? null,
      result: input.result,
      reasons: input.reasons,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await tx.insert(
      FactComparison,
      [...comparisons, ...charges].map((one) => ({
        id: tx.newId('Part'),
        findingId,
        adjudicationId: 'adjudicationId' in one ? one.adjudicationId : null,
        chargeId: 'chargeId' in one ? one.chargeId : null,
        personId,
        facts: one.facts,
        reasoning: one.reasoning,
      })),
    );
    await tx.query('update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = $4 and done_at is null', [
      proceedingId,
      tx.now,
      viewer.accountId,
      SAME_ACTS_ALERT,
    ]);
    return advanced(tx, step, stage);
  },
);

/** @throws BadUserInput where an adjudication is not one of this person's, or is compared twice. */
async function standings(
  tx: Tx,
  personId: string,
  comparisons: readonly FactComparisonInput[],
): Promise<(AdjudicationStanding & { readonly facts: FactsCompared })[]> {
  if (comparisons.length === 0) return [];
  const ids = comparisons.map(({ adjudicationId }) => adjudicationId);
  const rows = ids.every(isId)
    ? await tx.query<AdjudicationStanding & { id: string }>(
        'select id, final, recognised_as from prior_adjudication where id = any($1::uuid[]) and person_id = $2',
        [ids, personId],
      )
    : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  if (new Set(ids).size !== ids.length || byId.size !== ids.length) {
    throw new BadUserInput([
      { path: 'input.comparisons', code: 'INVALID_VALUE', message: 'Name each earlier judgment of this person once, and no other.' },
    ]);
  }
  return comparisons.flatMap(({ adjudicationId, facts }) => {
    const standing = byId.get(adjudicationId);
    return standing ? [{ facts, final: standing.final, recognisedAs: standing.recognisedAs }] : [];
  });
}

/** @throws BadUserInput where a charge is not one in another case of this person, or is compared twice. */
async function chargesElsewhere(
  tx: Tx,
  personId: string,
  proceedingId: string,
  compared: readonly ChargeComparisonInput[],
): Promise<(AdjudicationStanding & { readonly facts: FactsCompared })[]> {
  const ids = compared.map(({ chargeId }) => chargeId);
  if (ids.length === 0) return [];
  const rows = ids.every(isId)
    ? await tx.query<{ id: string; final: boolean }>(
        `select x.id, exists (select from judgment j where j.proceeding_id = x.proceeding_id and j.final_at is not null) as final
         from charge x where x.id = any($1::uuid[]) and x.person_id = $2 and x.proceeding_id <> $3 and x.status <> 'WITHDRAWN'`,
        [ids, personId, proceedingId],
      )
    : [];
  const finals = new Map(rows.map(({ id, final }) => [id, final]));
  if (new Set(ids).size !== ids.length || finals.size !== ids.length) {
    throw new BadUserInput([
      { path: 'input.charges', code: 'INVALID_VALUE', message: 'Name each charge in another case of this person once, and no other.' },
    ]);
  }
  return compared.map(({ chargeId, facts }) => ({ facts, final: finals.get(chargeId) === true, recognisedAs: 'RECOGNISED' as const }));
}
