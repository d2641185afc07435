import { BadUserInput } from '../../domain/errors';
import { LIVE_STATES } from '../../domain/repatriation/lifecycle';
import { RequestRanking } from '../../entities/repatriation/RequestRanking';
import { command } from '../command';
import { requireReasons } from '../input';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface RankCompetingRequestsInput extends RequestInput {
  /** Every live request of the person, the preferred first. */
  readonly orderedRequests: readonly string[];
  readonly reasons: string;
}

/**
 * I-42. A legal officer ranks the live requests for one person; the decision authority decides the ranking by naming the same
 * order (Iraq CPC 365: injured State, place of the offence, nationality). A new ranking takes the place of the old.
 */
export const rankCompetingRequests = command<RankCompetingRequestsInput>(
  'rankCompetingRequests',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'rankCompetingRequests', request);
    const { live, ranked } = (await tx.one<{ live: string[]; ranked: string[] | null }>(
      `select coalesce((select array_agg(id::text order by id) from repatriation_request where person_id = $1 and state = any($2::text[])), '{}') as live,
         (select ordered_requests::text[] from request_ranking where person_id = $1 and superseded_at is null and decided_by is null) as ranked`,
      [request.personId, LIVE_STATES],
    )) ?? { live: [], ranked: null };
    const same = (others: readonly string[], sorted: boolean) =>
      JSON.stringify(sorted ? [...input.orderedRequests].sort() : input.orderedRequests) === JSON.stringify(others);
    if (!same(live, true)) throw fault('INCOMPLETE', 'A ranking names every live request of the person, once.');
    if (viewer.role === 'DECISION_AUTHORITY') {
      if (!same(ranked ?? [], false)) throw fault('DIFFERENT', 'The order is not the one that was prepared.');
      await tx.query('update request_ranking set decided_by = $2, decided_at = $3 where person_id = $1 and superseded_at is null', [
        request.personId,
        viewer.accountId,
        tx.now,
      ]);
      return fileIn(tx, step, { summary: 'The ranking of competing requests was decided.' });
    }
    await tx.query('update request_ranking set superseded_at = $2 where person_id = $1 and superseded_at is null', [
      request.personId,
      tx.now,
    ]);
    await tx.insert(RequestRanking, {
      id: tx.newId('Part'),
      personId: request.personId,
      orderedRequests: [...input.orderedRequests],
      reasons: input.reasons,
      rankedBy: viewer.accountId,
      rankedAt: tx.now,
    });
    return fileIn(tx, step);
  },
);

const fault = (code: string, message: string) => new BadUserInput([{ path: 'input.orderedRequests', code, message }]);
