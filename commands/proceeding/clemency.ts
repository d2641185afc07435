import { type ClemencyKind, type ClemencyOutcome, sentenceKind } from '../../domain/proceeding/sentence';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { dayOf } from '../../domain/reference/duration';
import { Clemency } from '../../entities/proceeding/Clemency';
import { endClocks, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { countTimeServed } from './creditTimeServed';
import { endOfBasis } from './endOfBasis';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';
import { pronounceSentence } from './pronounceSentence';

export interface RequestClemencyInput extends ProceedingInput {
  readonly kind: ClemencyKind;
  /** Who asks: the person, counsel, the family, a State. */
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** LP8. ICCPR Art. 6(4). A petition for pardon or commutation; the case waits for its answer. */
export const requestClemency = command<RequestClemencyInput>(
  'requestClemency',
  {
    validate: ({ askedBy, askedAt }, now) =>
      new InputFaults().requireText('input.askedBy', askedBy).requirePast('input.askedAt', askedAt, now).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'requestClemency', input);
    const { id: proceedingId, personId, stage } = step.proceeding;
    await tx.insert(Clemency, {
      id: tx.newId('Part'),
      proceedingId,
      personId,
      kind: input.kind,
      askedBy: input.askedBy,
      askedAt: input.askedAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await endClocks(tx, [proceedingId], { met: ['CLEMENCY_WINDOW'] });
    return advanced(tx, step, 'CLEMENCY_PENDING', { stageBeforeSuspension: stage });
  },
);

export interface RecordClemencyDecisionInput extends ProceedingInput {
  readonly outcome: ClemencyOutcome;
  readonly authority: string;
  readonly decidedAt: Date;
  readonly reasons: string;
  /** The sentence that takes the place of the old one: a length, or life. */
  readonly commutedTo?: string | null;
  readonly commutedToLife?: boolean | null;
}

/** LP8. A pardon ends the case; a commutation puts another sentence in place of the old; a refusal leads back to where the case stood. */
export const recordClemencyDecision = command<RecordClemencyDecisionInput>(
  'recordClemencyDecision',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      const faults = new InputFaults().requireText('input.authority', input.authority).requirePast('input.decidedAt', input.decidedAt, now);
      const named = (input.commutedTo == null ? 0 : 1) + (input.commutedToLife === true ? 1 : 0);
      if (input.outcome === 'COMMUTED' && named !== 1)
        faults.add('input.commutedTo', 'REQUIRED', 'Say to what the sentence was commuted: a length, or life.');
      if (input.outcome !== 'COMMUTED' && named > 0) faults.add('input.commutedTo', 'CONFLICT', 'Only a commutation has another sentence.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const step = await proceedingStep(tx, viewer, 'recordClemencyDecision', input);
    const { id: proceedingId, personId, stageBeforeSuspension } = step.proceeding;
    const petition = await tx.one<{ id: string; judgmentId: string }>(
      `select c.id, s.judgment_id from clemency c left join sentence s on s.proceeding_id = c.proceeding_id and s.superseded_at is null
       where c.proceeding_id = $1 and c.decided_at is null`,
      [proceedingId],
    );
    if (petition) {
      const reasons = await tx.sealed('clemency', 'reasons', { id: petition.id, personId }, input.reasons);
      await tx.query(`update clemency set decided_at = $2, outcome = $3, authority = $4, reasons = $5 where id = $1`, [
        petition.id,
        input.decidedAt,
        input.outcome,
        input.authority,
        reasons,
      ]);
    }
    if (input.outcome === 'COMMUTED' && petition?.judgmentId) {
      const length = input.commutedTo ?? null;
      const kind = sentenceKind({ deathSentence: false, lifeSentence: input.commutedToLife === true, suspended: false, length });
      const place = {
        proceedingId,
        personId,
        judgmentId: petition.judgmentId,
        pronouncedOn: dayOf(input.decidedAt),
        commutedBy: petition.id,
      };
      await pronounceSentence(tx, place, { kind, length });
      if (length === null) await endClocks(tx, [proceedingId], { stopped: ['SENTENCE_REMAINDER', 'SENTENCE_END'] });
      else await countTimeServed(tx, step.proceeding);
    }
    if (input.outcome === 'PARDONED') {
      const ended = await endOfBasis(tx, { personId, proceedingId }, 'the person was pardoned');
      openTasks(tx, ended.tasks);
      await startClocks(tx, ended.clocks);
    }
    const back: ProceedingStage = stageBeforeSuspension ?? 'FINAL';
    return advanced(tx, step, input.outcome === 'PARDONED' ? 'COMPLETED' : back, { stageBeforeSuspension: null });
  },
);
