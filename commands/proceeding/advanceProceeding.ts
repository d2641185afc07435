import type { ProceedingStage, Verdict } from '../../domain/proceeding/vocabulary';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { requireReasons } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import type { NewTask, Tx } from '../Tx';
import { alertOfSameActs } from './alertOfSameActs';
import { countTimeServed } from './creditTimeServed';
import { endOfBasis } from './endOfBasis';
import { becomesFinal } from './finality';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface AdvanceProceedingInput extends ProceedingInput {
  readonly to: ProceedingStage;
  /** Needed where the case is closed, suspended, referred or reopened. */
  readonly reasons?: string | null;
}

const WITH_REASONS: readonly ProceedingStage[] = ['CLOSED_NO_CASE', 'REFERRED_JUVENILE', 'SUSPENDED', 'TRANSFERRED_OUT', 'REOPENED'];
const ENDS: readonly ProceedingStage[] = ['CLOSED_NO_CASE', 'COMPLETED'];

/** LP2–LP8. The case goes on to its next stage, as the court or the prosecutor decided. No case leaves a detention without a review (I-31). */
export const advanceProceeding = command<AdvanceProceedingInput>(
  'advanceProceeding',
  {
    validate: (input) => {
      if (WITH_REASONS.includes(input.to)) requireReasons(input.reasons);
    },
    afterRefusal: alertOfSameActs,
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'advanceProceeding', input, async () => ({ to: input.to }));
    const { proceeding, facts } = step;
    const { personId } = proceeding;
    if (input.to === 'REOPENED') await reopenJudicialHold(tx, personId, 'A proceeding was reopened.');
    if (input.to === 'FINAL') await becomesFinal(tx, facts);
    if (input.to === 'SENTENCE_ENFORCEMENT' && facts.sentenceLength !== null) await countTimeServed(tx, proceeding);
    const why = basisEndedBy(input.to, facts.verdict);
    if (why !== null) {
      const ended = await endOfBasis(tx, { personId, proceedingId: proceeding.id }, why);
      openTasks(tx, [...ended.tasks, ...(input.to === 'CLOSED_NO_CASE' ? await repatriationOptions(tx, proceeding) : [])]);
      await startClocks(tx, ended.clocks);
    }
    const suspends = input.to === 'SUSPENDED' || input.to === 'TRANSFERRED_OUT';
    return advanced(tx, step, input.to, {
      stageBeforeSuspension: suspends ? proceeding.stage : null,
      suspendedFor: input.to === 'TRANSFERRED_OUT' ? facts.handoffId : null,
      // The court that has it from now on is one for juveniles; what was told of it publicly is taken back.
      ...(input.to === 'REFERRED_JUVENILE' ? { juvenileForum: true, publicSummary: null } : {}),
      closedAt: ENDS.includes(input.to) ? tx.now : null,
    });
  },
);

/** Why a stage no longer carries the detention; null where it does. */
function basisEndedBy(to: ProceedingStage, verdict: Verdict | null): string | null {
  if (to === 'CLOSED_NO_CASE') return 'the case was closed';
  if (to === 'COMPLETED') return 'the case is over';
  return to === 'FINAL' && verdict !== 'CONVICTED' ? 'there is no conviction, for good' : null;
}

/** Domain C.7: whoever belongs to another State, and is not prosecuted here, is offered the ways of returning there. */
async function repatriationOptions(tx: Tx, { id, personId }: { readonly id: string; readonly personId: string }): Promise<NewTask[]> {
  const foreign = await tx.one(
    `select 1 as found from nationality_claim c where c.person_id = $1 and c.status not in ('REFUTED', 'DEPRIVED', 'STATELESS_DETERMINED')
       and c.country <> coalesce((select value from setting where name = 'custodial_state'), 'IRQ') limit 1`,
    [personId],
  );
  if (!foreign) return [];
  return [
    {
      kind: 'REPATRIATION_OPTIONS',
      personId,
      subjectId: id,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The case was closed: offer the person the ways of returning to the State of the nationality.',
    },
  ];
}
