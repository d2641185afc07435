import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { draftRequest } from './openRepatriationRequest';
import { lockRequest, type RequestInput, requestStep } from './requestStep';

export interface ReinstateRepatriationRequestInput extends RequestInput {
  readonly reasons: string;
}

/**
 * RQ25. Whoever withdrew a request takes it up again: a new one with the same route, formal channel and papers, those that were sent
 * back left out. It points to the one whose place it takes; what was examined then is examined anew.
 */
export const reinstateRepatriationRequest = command<ReinstateRepatriationRequestInput>(
  'reinstateRepatriationRequest',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const withdrawn = await lockRequest(tx, input);
    const { rule } = await requestStep(tx, viewer, 'reinstateRepatriationRequest', withdrawn);
    const { personId, country, route, initiator, formalChannelRef, extraditionGround } = withdrawn;
    const id = await draftRequest(tx, {
      personId,
      country,
      route,
      initiator,
      formalChannelRef,
      extraditionGround,
      reinstates: withdrawn.id,
    });
    await takeOverPapers(tx, withdrawn.id, id);
    const told = { subjectType: 'RepatriationRequest', personId, audience: rule.audience, country, action: 'reinstateRepatriationRequest' };
    tx.record({ ...told, subjectId: withdrawn.id, fromState: 'WITHDRAWN', toState: 'WITHDRAWN', summary: rule.event });
    tx.record({
      ...told,
      subjectId: id,
      toState: 'DRAFT',
      summary: 'A request was opened in the place of one that was withdrawn, with its papers.',
      detail: { reasons: input.reasons, reinstates: withdrawn.id },
    });
    return { kind: 'RepatriationRequest', id, version: 1 };
  },
);

/** The references of papers, of each kind the last that stands; what carries a handling code stays where it is, with its mark. */
async function takeOverPapers(tx: Tx, from: string, to: string): Promise<void> {
  const papers = await tx.query<{ id: string }>(
    `select distinct on (kind) id from request_document where request_id = $1 and returned_at is null and handling = '{}' order by kind, recorded_at desc, id`,
    [from],
  );
  await tx.query(
    `insert into request_document (id, request_id, person_id, country, kind, reference, sha256, recorded_by, recorded_at)
     select n.id, $1, d.person_id, d.country, d.kind, d.reference, d.sha256, $3, $4
     from jsonb_to_recordset($2::jsonb) as n(id uuid, of uuid) join request_document d on d.id = n.of`,
    [to, JSON.stringify(papers.map(({ id }) => ({ id: tx.newId('Part'), of: id }))), tx.viewer.accountId, tx.now],
  );
}
