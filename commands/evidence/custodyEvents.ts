import type { Viewer } from '../../domain/access/viewer';
import { custodyEventHash, type LinkedRecord } from '../../domain/evidence/custodyChain';
import { type EvidenceFacts, type EvidenceVerb, evidenceLifecycle } from '../../domain/evidence/lifecycle';
import type { EvidenceStatus } from '../../domain/evidence/vocabulary';
import { assertStep, type Verb } from '../../domain/lifecycle/lifecycle';
import { EvidenceCustodyEvent } from '../../entities/evidence/EvidenceCustodyEvent';
import { EvidenceItem } from '../../entities/evidence/EvidenceItem';
import type { Changed, CommandInput } from '../command';
import type { Tx } from '../Tx';

/** What every verb on an existing item takes. */
export interface EvidenceInput extends CommandInput {
  readonly evidenceId: string;
  readonly expectedVersion?: number | null;
}

export interface EvidenceStep {
  readonly verb: EvidenceVerb;
  readonly item: EvidenceItem;
  readonly facts: EvidenceFacts;
  readonly rule: Verb<EvidenceStatus, EvidenceFacts>;
}

/** Finds the item under the viewer, locks its person, and asks the table. @throws NotFound, StaleVersion, InvalidTransition, GuardFailed */
export async function evidenceStep(tx: Tx, viewer: Viewer, verb: EvidenceVerb, input: EvidenceInput): Promise<EvidenceStep> {
  const item = await tx.lock<EvidenceItem>('evidence_item', input.evidenceId, input.expectedVersion);
  const facts = await tx.one<EvidenceFacts>('select * from guard_facts_evidence where evidence_id = $1', [item.id]);
  if (!facts) throw new Error('A locked item of evidence has no facts.');
  return { verb, item, facts, rule: assertStep(evidenceLifecycle, verb, item.status, facts, viewer, tx.now) };
}

/** Writes the new status and records the event. */
export async function advanceEvidence(
  tx: Tx,
  { item, verb, rule }: EvidenceStep,
  to: EvidenceStatus,
  changes: Partial<Pick<EvidenceItem, 'custodian' | 'cat15' | 'legality'>> = {},
): Promise<Changed> {
  const version = await tx.update(EvidenceItem, item, { ...changes, status: to });
  tx.record({
    subjectType: 'EvidenceItem',
    subjectId: item.id,
    personId: item.personId,
    audience: rule.audience,
    action: verb,
    fromState: item.status,
    toState: to,
    summary: to === 'QUARANTINED' ? 'The item was quarantined.' : rule.event,
  });
  return { kind: 'EvidenceItem', id: item.id, version };
}

export interface CustodyLink {
  readonly evidenceId: string;
  readonly personId: string;
  readonly seq: number;
  readonly from: string | null;
  readonly to: string;
  readonly purpose: string;
  readonly place: string;
  readonly sealNo: string | null;
  readonly condition: string | null;
  readonly hashAfter: string;
  readonly prevEventHash: string | null;
  readonly occurredAt: Date;
  readonly releasedAt?: Date | null;
}

/** Appends one link to the item's chain; its digest covers the link before (I-22). */
export async function appendCustody(tx: Tx, link: CustodyLink): Promise<void> {
  const { personId, from, to, occurredAt, releasedAt = null, ...rest } = link;
  const signedBy = tx.viewer.accountId;
  await tx.insert(EvidenceCustodyEvent, {
    ...rest,
    id: tx.newId('Part'),
    personId,
    fromHolder: from,
    toHolder: to,
    eventHash: custodyEventHash({
      ...rest,
      from,
      to,
      signedBy,
      occurredAt: occurredAt.toISOString(),
      releasedAt: releasedAt?.toISOString(),
    }),
    signedBy,
    occurredAt,
    releasedAt,
    recordedAt: tx.now,
  });
}

/** The chains of these items, each in order, as their digests were computed. */
export async function custodyChains(tx: Tx, evidenceIds: readonly string[]): Promise<LinkedRecord[][]> {
  const rows = await tx.query<EvidenceCustodyEvent>(
    'select * from evidence_custody_event where evidence_id = any($1::uuid[]) order by evidence_id, seq',
    [evidenceIds],
  );
  const chains = new Map<string, LinkedRecord[]>();
  for (const row of rows) {
    const { evidenceId, seq, purpose, place, sealNo, condition, hashAfter, prevEventHash, eventHash, signedBy } = row;
    const record = { evidenceId, seq, purpose, place, sealNo, condition, hashAfter, prevEventHash, eventHash, signedBy };
    const times = { occurredAt: row.occurredAt.toISOString(), releasedAt: row.releasedAt?.toISOString() };
    const linked = { ...record, ...times, from: row.fromHolder, to: row.toHolder };
    chains.set(evidenceId, [...(chains.get(evidenceId) ?? []), linked]);
  }
  return [...chains.values()];
}
