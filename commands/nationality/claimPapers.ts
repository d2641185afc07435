import { BadUserInput } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { ClaimPaper } from '../../entities/nationality/ClaimPaper';
import type { Tx } from '../Tx';

export interface PapersInput {
  /** Identity documents of the person on which the claim rests, beside those on record. */
  readonly evidence?: readonly string[] | null;
}

/**
 * On which papers a claim rests, added to those named before. They are of the person whose claim it is: one of somebody else is
 * answered as one that is not there. @throws BadUserInput
 */
export async function restOnPapers(
  tx: Tx,
  claim: { readonly id: string; readonly personId: string },
  evidence: readonly string[] | null | undefined,
): Promise<void> {
  const wanted = [...new Set(evidence ?? [])];
  if (wanted.length === 0) return;
  const own = await tx.query<{ id: string; named: boolean }>(
    `select d.id, exists (select from claim_paper c where c.claim_id = $3 and c.document_id = d.id) as named
     from identity_document d where d.person_id = $1 and d.id = any($2::uuid[])`,
    [claim.personId, wanted.filter(isId), claim.id],
  );
  if (own.length !== wanted.length)
    throw new BadUserInput([{ path: 'input.evidence', code: 'INVALID_VALUE', message: 'The person has no such document.' }]);
  for (const { id } of own.filter(({ named }) => !named)) {
    await tx.insert(ClaimPaper, {
      id: tx.newId('Part'),
      personId: claim.personId,
      claimId: claim.id,
      documentId: id,
      recordedBy: tx.viewer.accountId,
      recordedAt: tx.now,
    });
  }
}
