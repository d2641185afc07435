import { BadUserInput } from '../../domain/errors';
import { type CompetingRequest, type ProposedPlace, proposeOrder } from '../../domain/repatriation/competingRequests';
import { RequestRanking } from '../../entities/repatriation/RequestRanking';
import { competingRequestsSql } from '../../queries/repatriation/competingRequestsSql';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RankCompetingRequestsInput extends RequestInput {
  /** Every live request of the person, the preferred first. */
  readonly orderedRequests: readonly string[];
  readonly reasons: string;
}

/**
 * I-42. A legal officer ranks the live requests for one person; the decision authority decides the ranking by naming the same
 * order (Iraq CPC 365: injured State, place of the offence, nationality). A new ranking takes the place of the old. The order
 * that the table proposed is kept beside the one that was chosen: it decided nothing (I-37).
 */
export const rankCompetingRequests = command<RankCompetingRequestsInput>(
  'rankCompetingRequests',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'rankCompetingRequests', request);
    const { requests } = (await tx.one<{ requests: CompetingRequest[] }>(competingRequestsSql('$1'), [request.personId])) ?? {
      requests: [],
    };
    const named = [...input.orderedRequests].sort();
    if (!isSame(named, requests.map(({ requestId }) => requestId).sort()))
      throw fault('INCOMPLETE', 'A ranking names every live request of the person, once.');
    if (viewer.role === 'DECISION_AUTHORITY') {
      await decide(tx, request.personId, input.orderedRequests);
      return fileIn(tx, step, { summary: 'The ranking of competing requests was decided.' });
    }
    await tx.query('update request_ranking set superseded_at = $2 where person_id = $1 and superseded_at is null', [
      request.personId,
      tx.now,
    ]);
    const proposal = proposeOrder(requests);
    await tx.insert(RequestRanking, {
      id: tx.newId('Part'),
      personId: request.personId,
      orderedRequests: [...input.orderedRequests],
      proposedRequests: proposal.map(({ requestId }) => requestId),
      proposalBasis: basisOf(proposal),
      reasons: input.reasons,
      rankedBy: viewer.accountId,
      rankedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);

async function decide(tx: Tx, personId: string, orderedRequests: readonly string[]): Promise<void> {
  const prepared = await tx.one<{ ordered: string[] }>(
    'select ordered_requests::text[] as ordered from request_ranking where person_id = $1 and superseded_at is null and decided_by is null',
    [personId],
  );
  if (!isSame(orderedRequests, prepared?.ordered ?? [])) throw fault('DIFFERENT', 'The order is not the one that was prepared.');
  await tx.query('update request_ranking set decided_by = $2, decided_at = $3 where person_id = $1 and superseded_at is null', [
    personId,
    tx.viewer.accountId,
    tx.now,
  ]);
  // Each is declined or superseded by a decision of its own, with its reasons and its remedy.
  openTasks(
    tx,
    orderedRequests.slice(1).map((subjectId) => ({
      kind: 'COMPETING_REQUEST_LOST',
      personId,
      subjectId,
      ownerRole: 'LEGAL_OFFICER',
      summary: 'Another request for the person was preferred: propose to decline this one, or supersede it.',
    })),
  );
}

/** By which rules the proposal tells its places apart, in their order. */
const basisOf = (proposal: readonly ProposedPlace[]): string => [...new Set(proposal.flatMap(({ rule }) => rule ?? []))].join(', ');

const isSame = (one: readonly string[], other: readonly string[]) => JSON.stringify(one) === JSON.stringify(other);

const fault = (code: string, message: string) => new BadUserInput([{ path: 'input.orderedRequests', code, message }]);
