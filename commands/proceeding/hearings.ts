import { BadUserInput, InvalidTransition, NotFound } from '../../domain/errors';
import { liveStages } from '../../domain/proceeding/lifecycle';
import type { HearingDisposition, ProceedingStage } from '../../domain/proceeding/vocabulary';
import { isId } from '../../domain/reference/nodeId';
import { Hearing } from '../../entities/proceeding/Hearing';
import { command } from '../command';
import { InputFaults } from '../input';
import { reopenJudicialHold } from '../repatriation/systemSteps';
import type { Tx } from '../Tx';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface ScheduleHearingInput extends ProceedingInput {
  readonly scheduledAt: Date;
  readonly purpose: string;
}

/** LP4. The court registrar schedules a hearing; the judicial hold goes back to OPEN (rulings 16). */
export const scheduleHearing = command<ScheduleHearingInput>(
  'scheduleHearing',
  { validate: (input) => new InputFaults().requireText('input.purpose', input.purpose).throwIfAny() },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'scheduleHearing', input);
    await insertHearing(tx, step.proceeding, input.scheduledAt, input.purpose);
    await reopenJudicialHold(tx, step.proceeding.personId, 'A hearing was scheduled.');
    return advanced(tx, step, step.proceeding.stage);
  },
);

export interface RecordHearingOutcomeInput extends ProceedingInput {
  readonly hearingId: string;
  readonly disposition: HearingDisposition;
  readonly outcome?: string | null;
  /** What happens next; without it a next hearing must be scheduled. SCHEDULED_IN_ERROR needs neither. */
  readonly nextStep?: string | null;
  readonly nextHearingAt?: Date | null;
}

/** LP4. What became of a hearing. It always leaves a next step: a hearing in the same act, or words that say what follows. */
export const recordHearingOutcome = command<RecordHearingOutcomeInput>(
  'recordHearingOutcome',
  {
    validate: ({ disposition, nextStep, nextHearingAt }) => {
      const faults = new InputFaults().requireText('input.nextStep', nextStep);
      if (disposition !== 'SCHEDULED_IN_ERROR' && nextStep == null && nextHearingAt == null)
        faults.add('input.nextStep', 'REQUIRED', 'Say what happens next, or when the next hearing is.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const hearingAt = isId(input.hearingId)
      ? (await tx.one<{ scheduledAt: Date }>('select scheduled_at from hearing where id = $1', [input.hearingId]))?.scheduledAt
      : undefined;
    const intent = hearingAt === undefined ? undefined : { hearingAt, disposition: input.disposition };
    const step = await proceedingStep(tx, viewer, 'recordHearingOutcome', input, async () => intent);
    const { proceeding } = step;
    assertNextHearingFits(proceeding.stage, input);
    const hearing = isId(input.hearingId)
      ? await tx.one<Hearing>('select * from hearing where id = $1 and proceeding_id = $2 for update', [input.hearingId, proceeding.id])
      : undefined;
    if (!hearing) throw new NotFound();
    if (hearing.disposition !== null) throw new InvalidTransition(hearing.disposition, []);
    const next = input.nextHearingAt == null ? null : await insertHearing(tx, proceeding, input.nextHearingAt, hearing.purpose);
    await tx.query(`update hearing set disposition = $2, outcome = $3, next_step = $4, next_hearing_id = $5 where id = $1`, [
      hearing.id,
      input.disposition,
      await tx.sealed('hearing', 'outcome', hearing, input.outcome ?? null),
      await tx.sealed('hearing', 'next_step', hearing, input.nextStep ?? (next === null ? null : 'The next hearing is scheduled.')),
      next,
    ]);
    if (next !== null) await reopenJudicialHold(tx, proceeding.personId, 'A hearing was scheduled.');
    return advanced(tx, step, proceeding.stage);
  },
);

async function insertHearing(
  tx: Tx,
  proceeding: { readonly id: string; readonly personId: string },
  scheduledAt: Date,
  purpose: string,
): Promise<string> {
  const id = tx.newId('Part');
  await tx.insert(Hearing, {
    id,
    proceedingId: proceeding.id,
    personId: proceeding.personId,
    scheduledAt,
    purpose,
    recordedBy: tx.viewer.accountId,
    recordedAt: tx.now,
  });
  return id;
}

/** In a case that goes on, what was postponed or missed has its next date; in one that is suspended or judged nothing is scheduled. */
function assertNextHearingFits(stage: ProceedingStage, { disposition, nextHearingAt }: RecordHearingOutcomeInput): void {
  const path = 'input.nextHearingAt';
  const live = (liveStages as readonly ProceedingStage[]).includes(stage);
  if (live && (disposition === 'POSTPONED' || disposition === 'NO_SHOW') && nextHearingAt == null) {
    throw new BadUserInput([{ path, code: 'REQUIRED', message: 'A hearing that was postponed or not attended needs its next date.' }]);
  }
  if (!live && nextHearingAt != null) {
    throw new BadUserInput([{ path, code: 'CONFLICT', message: 'The case is suspended or judged: no hearing is scheduled in it.' }]);
  }
}
