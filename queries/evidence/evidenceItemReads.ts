import { type EvidenceFacts, evidenceLifecycle } from '../../domain/evidence/lifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { factsOf } from '../plan/facts';
import { column, computed, instant, many, one, reads, sealed, sql } from '../plan/readMap';

const EVIDENCE = { level: 6, category: 'EVIDENCE' } as const;
const person = (row: string) => `${row}.person_id`;

/** For a State the custodial side is its organisation, never an officer (rulings 3). */
const signer = (row: string) => `(select a.name from account a where a.id = ${row}.signed_by)`;
const CUSTODIAL_SIDE = `'Custodial State'`;

/** An item by digest; the content is not here (rulings 23). A State sees items of handoffs dispatched to it (row security). */
export const evidenceItemReads = reads({
  type: 'EvidenceItem',
  table: 'evidence_item',
  person,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id', EVIDENCE),
    kind: column('kind', EVIDENCE),
    description: sealed('description', EVIDENCE),
    sha256: column('sha256', EVIDENCE),
    status: column('status', EVIDENCE),
    legality: column('legality', EVIDENCE),
    cat15: column('cat15', EVIDENCE),
    exculpatory: column('exculpatory', EVIDENCE),
    originatorConsent: column('originator_consent', EVIDENCE),
    origin: sealed('origin', EVIDENCE),
    collectedAt: instant('collected_at', EVIDENCE),
    collectedPlace: sealed('collected_place', EVIDENCE),
    collectedBy: sealed('collected_by', { ...EVIDENCE, forStates: sql(() => CUSTODIAL_SIDE, EVIDENCE) }),
    handling: sql((row) => `to_json(${row}.handling)`, EVIDENCE),
    custodian: column('custodian', EVIDENCE),
    custodyGaps: sql((row) => `(select count(*)::int from evidence_custody_event g where g.evidence_id = ${row}.id and g.gap)`, EVIDENCE),
    custody: many('EvidenceCustodyEvent', 'evidence_id', (row) => `${row}.seq`, EVIDENCE),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at', EVIDENCE),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_evidence f where f.evidence_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<EvidenceFacts>(row);
        return availableActions(evidenceLifecycle, facts.status, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

reads({
  type: 'EvidenceCustodyEvent',
  table: 'evidence_custody_event',
  person,
  fields: {
    id: column('id', { level: 1 }),
    seq: column('seq', EVIDENCE),
    from: column('from_holder', EVIDENCE),
    to: column('to_holder', EVIDENCE),
    purpose: column('purpose', EVIDENCE),
    place: column('place', EVIDENCE),
    sealNo: column('seal_no', EVIDENCE),
    condition: column('condition', EVIDENCE),
    hashAfter: column('hash_after', EVIDENCE),
    prevEventHash: column('prev_event_hash', EVIDENCE),
    eventHash: column('event_hash', EVIDENCE),
    signedBy: sql(signer, { ...EVIDENCE, forStates: sql(() => CUSTODIAL_SIDE, EVIDENCE) }),
    occurredAt: instant('occurred_at', EVIDENCE),
    releasedAt: instant('released_at', EVIDENCE),
    gap: column('gap', EVIDENCE),
    recordedAt: instant('recorded_at', EVIDENCE),
  },
});
