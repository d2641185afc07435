import type { Viewer } from '../../domain/access/viewer';
import { NotFound } from '../../domain/errors';
import { assertStep, type Verb } from '../../domain/lifecycle/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { AssuranceFacts } from '../../domain/repatriation/assuranceGuards';
import { assuranceLifecycle } from '../../domain/repatriation/assuranceLifecycle';
import type { assuranceVerbs } from '../../domain/repatriation/assuranceVerbs';
import type { AssuranceStatus } from '../../domain/repatriation/vocabulary';
import type { RepatriationRequest } from '../../entities/repatriation/RepatriationRequest';
import type { Tx } from '../Tx';
import { lockRequest, type RequestInput, type RequestStep, requestStep } from './requestStep';

/** What every verb on an assurance takes. */
export interface AssuranceInput extends RequestInput {
  readonly assuranceId: string;
}

export interface AssuranceStep extends RequestStep {
  readonly assurance: AssuranceFacts;
  readonly ofAssurance: Verb<AssuranceStatus, AssuranceFacts>;
}

/** The row of the assurance, as its sealed columns are bound to it. */
export const rowOf = ({ assurance }: AssuranceStep) => ({ id: assurance.assuranceId, personId: assurance.personId });

/**
 * Finds the assurance of the request under the viewer, locks its person, and asks both tables: whether the request is worked on,
 * and whether the assurance may take this step. @throws NotFound, StaleVersion, InvalidTransition, FourEyesRequired, GuardFailed
 */
export async function assuranceStep(
  tx: Tx,
  viewer: Viewer,
  verb: Exclude<keyof typeof assuranceVerbs, 'requestAssurance'>,
  input: AssuranceInput,
): Promise<AssuranceStep> {
  const request = await lockRequest(tx, input);
  const assurance = await assuranceOf(tx, request, input.assuranceId);
  const step = await requestStep(tx, viewer, verb, request, { assurance });
  const ofAssurance = assertStep(assuranceLifecycle, verb, assurance.status, assurance, viewer, tx.now);
  return { ...step, assurance, ofAssurance };
}

async function assuranceOf(tx: Tx, request: RepatriationRequest, assuranceId: string): Promise<AssuranceFacts> {
  const found = isId(assuranceId)
    ? await tx.one<AssuranceFacts>('select * from guard_facts_assurance where assurance_id = $1 and request_id = $2', [
        assuranceId,
        request.id,
      ])
    : undefined;
  if (!found) throw new NotFound();
  return found;
}
