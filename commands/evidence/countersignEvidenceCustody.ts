import { NotFound } from '../../domain/errors';
import { type CustodySignature, custodySignatureLifecycle } from '../../domain/evidence/custodySignatureLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { EvidenceCustodySignature } from '../../entities/evidence/EvidenceCustodySignature';
import type { EvidenceItem } from '../../entities/evidence/EvidenceItem';
import { command } from '../command';
import type { EvidenceInput } from './custodyEvents';

export interface CountersignEvidenceCustodyInput extends EvidenceInput {
  /** Which link of the chain. */
  readonly seq: number;
}

/** EV6. Another officer signs for a change of hands. The chain and its digests stay as they are. */
export const countersignEvidenceCustody = command<CountersignEvidenceCustodyInput>(
  'countersignEvidenceCustody',
  {},
  async (tx, viewer, input) => {
    const item = await tx.lock<EvidenceItem>('evidence_item', input.evidenceId, input.expectedVersion);
    const link = await tx.one<{ id: string; signedBy: string; signature: CustodySignature }>(
      `select e.id, e.signed_by,
         case when exists (select from evidence_custody_signature s where s.event_id = e.id) then 'COUNTERSIGNED' else 'SIGNED_BY_ONE' end as signature
       from evidence_custody_event e where e.evidence_id = $1 and e.seq = $2`,
      [item.id, input.seq],
    );
    if (!link) throw new NotFound();
    const rule = assertStep(custodySignatureLifecycle, 'countersignEvidenceCustody', link.signature, link, viewer, tx.now);
    await tx.insert(EvidenceCustodySignature, {
      id: tx.newId('Part'),
      eventId: link.id,
      evidenceId: item.id,
      personId: item.personId,
      signedBy: viewer.accountId,
      signedAt: tx.now,
    });
    tx.record({
      subjectType: 'EvidenceItem',
      subjectId: item.id,
      personId: item.personId,
      audience: rule.audience,
      action: 'countersignEvidenceCustody',
      fromState: item.status,
      toState: item.status,
      summary: rule.event,
      detail: { seq: input.seq },
    });
    return { kind: 'EvidenceItem', id: item.id, version: item.version };
  },
);
