import { ExtraInformation } from '../../entities/repatriation/ExtraInformation';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RequestExtraInformationInput extends RequestInput {
  /** What is missing. The State reads it. */
  readonly asked: string;
  readonly dueAt: Date;
}

/** EX1. What a State sent on an extradition does not suffice: a legal officer asks for more, by a day that is set (UN Model Treaty Art. 8). */
export const requestExtraInformation = command<RequestExtraInformationInput>(
  'requestExtraInformation',
  {
    validate: ({ asked, dueAt }, now) => {
      const faults = new InputFaults().requireText('input.asked', asked);
      if (dueAt <= now) faults.add('input.dueAt', 'DATE_IN_PAST', 'The day that is set lies in the future.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'requestExtraInformation', request);
    await tx.insert(ExtraInformation, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      asked: input.asked,
      dueAt: input.dueAt,
      askedBy: viewer.accountId,
      askedAt: tx.now,
    });
    await runClocksOfVerb(tx, request, 'requestExtraInformation', step.rule, { EXTRA_INFORMATION: input.dueAt });
    return fileIn(tx, step);
  },
);

export interface ProvideExtraInformationInput extends RequestInput {
  /** What was sent, and where it lies: never the documents themselves. */
  readonly answer: string;
}

/** EX2. The State's officer gives what was asked for, late as well; a legal officer records what came by the formal channel. */
export const provideExtraInformation = command<ProvideExtraInformationInput>(
  'provideExtraInformation',
  { validate: ({ answer }) => new InputFaults().requireText('input.answer', answer).throwIfAny() },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'provideExtraInformation', request);
    const asked = await tx.one<{ id: string; personId: string }>(
      'select id, person_id from extra_information where request_id = $1 and answered_at is null',
      [request.id],
    );
    if (asked) {
      const answer = await tx.sealed('extra_information', 'answer', asked, input.answer);
      await tx.query('update extra_information set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [
        asked.id,
        answer,
        viewer.accountId,
        tx.now,
      ]);
    }
    await runClocksOfVerb(tx, request, 'provideExtraInformation', step.rule);
    return fileIn(tx, step);
  },
);

/** The day that was set has passed: the request is decided on what there is. */
export const extraInformationMissing = async (tx: Tx, requestId: string, personId: string | null): Promise<void> =>
  openTasks(tx, [
    {
      kind: 'EXTRA_INFORMATION_MISSING',
      personId,
      subjectId: requestId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'The State did not give the extra information by the day that was set: go on with what there is, or propose to decline.',
    },
  ]);
