import { type DemarcheVerb, demarcheLifecycle } from '../../domain/country/demarcheLifecycle';
import type { DemarcheStatus } from '../../domain/country/vocabulary';
import { BadUserInput } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { Demarche } from '../../entities/country/Demarche';
import { endClocks } from '../clock/clocks';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { stateNamed, tellOfState } from './stateNamed';

interface DemarcheInput extends CommandInput {
  readonly demarcheId: string;
  readonly expectedVersion?: number | null;
}

export interface RecordDemarcheAnswerInput extends DemarcheInput {
  readonly answeredAt: Date;
  /** Class 1: what the State answered, without names. */
  readonly answer: string;
  readonly documentRef?: string | null;
}

/** DE1. The answer of the State, in time or late. */
export const recordDemarcheAnswer = command<RecordDemarcheAnswerInput>(
  'recordDemarcheAnswer',
  {
    validate: ({ answer, answeredAt, documentRef }, now) =>
      new InputFaults()
        .requireText('input.answer', answer)
        .requireText('input.documentRef', documentRef)
        .requirePast('input.answeredAt', answeredAt, now)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const demarche = await tx.lockRow<Demarche>('demarche', input.demarcheId, input.expectedVersion);
    assertStep(demarcheLifecycle, 'recordDemarcheAnswer', demarche.status, {}, viewer, tx.now);
    if (input.answeredAt < demarche.sentAt)
      throw new BadUserInput([{ path: 'input.answeredAt', code: 'DATE_ORDER', message: 'This lies before it was sent.' }]);
    return advance(tx, demarche, 'recordDemarcheAnswer', 'ANSWERED', {
      answeredAt: input.answeredAt,
      answer: input.answer,
      answerDocumentRef: input.documentRef ?? null,
    });
  },
);

export interface CloseDemarcheUnansweredInput extends DemarcheInput {
  readonly reasons: string;
}

/** DE2. Nobody waits for an answer any longer. */
export const closeDemarcheUnanswered = command<CloseDemarcheUnansweredInput>(
  'closeDemarcheUnanswered',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const demarche = await tx.lockRow<Demarche>('demarche', input.demarcheId, input.expectedVersion);
    assertStep(demarcheLifecycle, 'closeDemarcheUnanswered', demarche.status, {}, viewer, tx.now);
    return advance(tx, demarche, 'closeDemarcheUnanswered', 'UNANSWERED', { closedReasons: input.reasons });
  },
);

async function advance(
  tx: Tx,
  demarche: Demarche,
  verb: DemarcheVerb,
  status: DemarcheStatus,
  changes: Partial<Demarche>,
): Promise<Changed> {
  const version = await tx.update(Demarche, demarche, { ...changes, status });
  const answered = status === 'ANSWERED';
  await endClocks(tx, [demarche.id], answered ? { met: ['DEMARCHE_ANSWER'] } : { stopped: ['DEMARCHE_ANSWER'] });
  tellOfState(tx, await stateNamed(tx, demarche.country), verb, demarcheLifecycle.verbs[verb].event, status);
  return { kind: 'Part', id: demarche.id, version };
}
