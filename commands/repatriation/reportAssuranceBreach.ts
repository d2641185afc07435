import { NotFound } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { requireReasons } from '../input';
import { openTasks } from './openTasks';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';
import { returnRequestsToReview } from './systemSteps';

export interface ReportAssuranceBreachInput extends RequestInput {
  readonly assuranceId: string;
  readonly reasons: string;
}

/** I-45. An assurance was broken: every approved case to that State returns to review (RQ22), whoever's it is. */
export const reportAssuranceBreach = command<ReportAssuranceBreachInput>(
  'reportAssuranceBreach',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'reportAssuranceBreach', request);
    const breached =
      isId(input.assuranceId) &&
      (await tx.one(
        `with breached as (update assurance set status = 'BREACHED' where id = $1 and request_id = $2 and status = 'ACCEPTED' returning id) select id from breached`,
        [input.assuranceId, request.id],
      ));
    if (!breached) throw new NotFound();
    const changed = await fileIn(tx, step, { detail: { reasons: input.reasons } });
    const returned = await returnRequestsToReview(tx, { country: request.country }, 'An assurance of the destination was broken.');
    await openTasks(
      tx,
      returned.map(({ id, personId }) => ({
        kind: 'ASSURANCE_BREACH',
        personId,
        subjectId: id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Examine the danger in the destination again: an assurance was broken.',
      })),
    );
    return returned.some(({ id }) => id === request.id) ? { ...changed, version: request.version + 1 } : changed;
  },
);
