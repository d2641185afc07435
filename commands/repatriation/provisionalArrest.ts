import { provisionalArrestEnds } from '../../domain/clock/requestClocks';
import { ProvisionalArrest } from '../../entities/repatriation/ProvisionalArrest';
import { startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults } from '../input';
import { endOfBasis } from '../proceeding/endOfBasis';
import type { Tx } from '../Tx';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RecordProvisionalArrestInput extends RequestInput {
  readonly arrestedAt: Date;
  readonly court: string;
  /** The urgent request and the channel by which it came. */
  readonly channelRef: string;
}

interface OfRequest {
  readonly id: string;
  readonly personId: string;
}

/**
 * EX3. On an urgent request a court ordered the arrest before the full request has come (UN Model Treaty on Extradition Art. 9).
 * Forty days from the arrest it has come, or the person is released unless another basis stands.
 */
export const recordProvisionalArrest = command<RecordProvisionalArrestInput>(
  'recordProvisionalArrest',
  {
    validate: ({ arrestedAt, court, channelRef }, now) =>
      new InputFaults()
        .requirePast('input.arrestedAt', arrestedAt, now)
        .requireText('input.court', court)
        .requireText('input.channelRef', channelRef)
        .throwIfAny(),
  },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'recordProvisionalArrest', request);
    await tx.insert(ProvisionalArrest, {
      id: tx.newId('Part'),
      requestId: request.id,
      personId: request.personId,
      country: request.country,
      arrestedAt: input.arrestedAt,
      court: input.court,
      channelRef: input.channelRef,
      recordedBy: viewer.accountId,
      recordedAt: tx.now,
    });
    await timeOfArrestRuns(tx, request, input.arrestedAt);
    return fileIn(tx, step);
  },
);

async function timeOfArrestRuns(tx: Tx, { id, personId }: OfRequest, arrestedAt: Date): Promise<void> {
  await startClocks(tx, [{ kind: 'PROVISIONAL_ARREST', subjectId: id, personId, country: null, start: arrestedAt }]);
  if (provisionalArrestEnds(arrestedAt) <= tx.now) await arrestHasNoBasis(tx, { id, personId }, NOT_IN_TIME);
}

/** A request that was returned has not come: the forty days go on from the arrest, and may be over. */
export async function arrestAwaitsRequestAgain(tx: Tx, request: OfRequest): Promise<void> {
  const arrestedAt = await arrestOn(tx, request.id);
  if (arrestedAt) await timeOfArrestRuns(tx, request, arrestedAt);
}

/** I-31: the request for which somebody was arrested provisionally is given up. */
export async function arrestLosesRequest(tx: Tx, request: OfRequest): Promise<void> {
  if (await arrestOn(tx, request.id))
    await arrestHasNoBasis(tx, request, 'the request was withdrawn for which the person had been arrested provisionally');
}

/** The forty days are over. */
export const arrestRanOut = (tx: Tx, request: OfRequest): Promise<void> => arrestHasNoBasis(tx, request, NOT_IN_TIME);

const NOT_IN_TIME = 'the full request did not come within forty days of the provisional arrest';

async function arrestOn(tx: Tx, requestId: string): Promise<Date | undefined> {
  await tx.enterSystemScope();
  return (await tx.one<{ arrestedAt: Date }>('select arrested_at from provisional_arrest where request_id = $1', [requestId]))?.arrestedAt;
}

async function arrestHasNoBasis(tx: Tx, { id, personId }: OfRequest, why: string): Promise<void> {
  const { tasks, clocks } = await endOfBasis(tx, { personId, proceedingId: null, subjectId: id }, why);
  openTasks(tx, tasks);
  await startClocks(tx, clocks);
}
