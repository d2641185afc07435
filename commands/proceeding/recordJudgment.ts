import type { Verdict } from '../../domain/proceeding/vocabulary';
import { Task } from '../../entities/clock/Task';
import { Judgment } from '../../entities/proceeding/Judgment';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { advanced, type ProceedingInput, proceedingStep } from './proceedingStep';

export interface RecordJudgmentInput extends ProceedingInput {
  readonly verdict: Verdict;
  readonly reasons: string;
  readonly sentence?: string | null;
  readonly sentenceMonths?: number | null;
  readonly deathSentence?: boolean | null;
  readonly lifeWithoutRelease?: boolean | null;
  readonly appealUntil?: Date | null;
  readonly deliveredAt: Date;
}

/** LP5. The judgment, with reasons. A death sentence calls the legal officers; an acquittal opens a review of the detention (I-31). */
export const recordJudgment = command<RecordJudgmentInput>(
  'recordJudgment',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      const faults = new InputFaults().requirePast('input.deliveredAt', input.deliveredAt, now);
      if (
        input.verdict !== 'CONVICTED' &&
        (input.sentence != null || input.sentenceMonths != null || input.deathSentence || input.lifeWithoutRelease)
      ) {
        faults.add('input.sentence', 'CONFLICT', 'Only a conviction has a sentence.');
      }
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const deathOrLife = input.deathSentence === true || input.lifeWithoutRelease === true;
    const step = await proceedingStep(tx, viewer, 'recordJudgment', input, async () => ({ deathOrLife }));
    const { id: proceedingId, personId } = step.proceeding;
    await tx.insert(Judgment, {
      id: tx.newId('Part'),
      proceedingId,
      personId,
      verdict: input.verdict,
      reasons: input.reasons,
      sentence: input.sentence ?? null,
      sentenceMonths: input.sentenceMonths ?? null,
      deathSentence: input.deathSentence ?? false,
      lifeWithoutRelease: input.lifeWithoutRelease ?? false,
      appealUntil: input.appealUntil ?? null,
      deliveredAt: input.deliveredAt,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    const task = taskAfter(input);
    if (task) await tx.insert(Task, { id: tx.newId('Part'), personId, subjectId: proceedingId, openedAt: tx.now, ...task });
    return advanced(tx, step, input.verdict);
  },
);

function taskAfter({ verdict, deathSentence }: RecordJudgmentInput) {
  if (deathSentence)
    return {
      kind: 'DEATH_SENTENCE',
      ownerRole: 'LEGAL_OFFICER' as const,
      summary: 'Highest-court review and clemency: a death sentence was passed.',
    };
  if (verdict === 'CONVICTED') return undefined;
  return {
    kind: 'DETENTION_REVIEW',
    ownerRole: 'LEGAL_OFFICER' as const,
    summary: 'Review the basis of the detention: there is no conviction.',
  };
}
