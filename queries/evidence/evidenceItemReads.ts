import { type CustodySignatureFacts, custodySignatureLifecycle } from '../../domain/evidence/custodySignatureLifecycle';
import { type EvidenceFacts, evidenceLifecycle } from '../../domain/evidence/lifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { factsOf } from '../plan/facts';
import { column, computed, instant, instantSql, many, manyOn, one, reads, sealed, sql } from '../plan/readMap';

const EVIDENCE = { level: 6, category: 'EVIDENCE' } as const;
const person = (row: string) => `${row}.person_id`;

/** For a State the custodial side is its organisation, never an officer (rulings 3). */
const signer = (row: string) => `(select a.name from account a where a.id = ${row}.signed_by)`;
const countersigner = (row: string) =>
  `(select a.name from evidence_custody_signature s join account a on a.id = s.signed_by where s.event_id = ${row}.id)`;
const countersigned = (row: string) => `exists (select from evidence_custody_signature s where s.event_id = ${row}.id)`;
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
    copies: many('EvidenceCopy', 'evidence_id', (row) => `${row}.made_at, ${row}.id`, EVIDENCE),
    victims: manyOn(
      'EvidenceVictim',
      (row, victim) => `${victim}.evidence_id = ${row}.id and ${victim}.replaced_at is null`,
      (row) => `${row}.pseudonym`,
      EVIDENCE,
    ),
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
  type: 'EvidenceCopy',
  table: 'evidence_copy',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', EVIDENCE),
    place: sealed('place', EVIDENCE),
    holder: sealed('holder', EVIDENCE),
    madeBy: sealed('made_by', EVIDENCE),
    sha256: column('sha256', EVIDENCE),
    identical: sql((row) => `(select e.sha256 = ${row}.sha256 from evidence_item e where e.id = ${row}.evidence_id)`, EVIDENCE),
    madeAt: instant('made_at', EVIDENCE),
    recordedAt: instant('recorded_at', EVIDENCE),
    endedAt: instant('ended_at', EVIDENCE),
    endCause: column('end_cause', EVIDENCE),
    endReasons: sealed('end_reasons', EVIDENCE),
  },
});

reads({
  type: 'EvidenceVictim',
  table: 'evidence_victim',
  person,
  fields: {
    id: column('id', { level: 1 }),
    pseudonym: column('pseudonym', EVIDENCE),
    child: column('child', EVIDENCE),
    consent: column('consent', EVIDENCE),
    recordedAt: instant('recorded_at', EVIDENCE),
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
    countersignedBy: sql(countersigner, {
      ...EVIDENCE,
      forStates: sql((row) => `case when ${countersigned(row)} then ${CUSTODIAL_SIDE} end`, EVIDENCE),
    }),
    countersignedAt: sql(
      (row) => `(select ${instantSql('s.signed_at')} from evidence_custody_signature s where s.event_id = ${row}.id)`,
      EVIDENCE,
    ),
    occurredAt: instant('occurred_at', EVIDENCE),
    releasedAt: instant('released_at', EVIDENCE),
    gap: column('gap', EVIDENCE),
    recordedAt: instant('recorded_at', EVIDENCE),
    availableActions: computed<CustodySignatureFacts>(
      (row) =>
        `select json_build_object('signedBy', ${row}.signed_by, 'signature',
          case when ${countersigned(row)} then 'COUNTERSIGNED' else 'SIGNED_BY_ONE' end)`,
      (facts, viewer, now) => availableActions(custodySignatureLifecycle, facts.signature, facts, viewer, now),
      EVIDENCE,
    ),
  },
});
