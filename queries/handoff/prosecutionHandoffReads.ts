import type { DataTransferBasis } from '../../domain/country/vocabulary';
import type { HandoffFacts } from '../../domain/handoff/facts';
import { handoffLifecycle } from '../../domain/handoff/lifecycle';
import { minimisationDiff, type PackedContent } from '../../domain/handoff/minimisation';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { RepatriationRoute } from '../../domain/repatriation/vocabulary';
import { caseEventsOf } from '../audit/caseEventReads';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, lists, many, manyOn, one, oneOn, page, part, reads, sealed, sql } from '../plan/readMap';

const EVIDENCE = { level: 6, category: 'EVIDENCE' } as const;
const person = (row: string) => `${row}.person_id`;
const currentItems = (row: string) =>
  `select i.* from handoff_item i where i.handoff_id = ${row}.id and i.package_version = ${row}.package_version`;

interface DiffFacts {
  readonly route: RepatriationRoute;
  readonly basis: DataTransferBasis;
  readonly items: readonly PackedContent[];
}

/** A handoff to a prosecutor abroad. A State sees it from DISPATCHED on (row security). */
export const prosecutionHandoffReads = reads({
  type: 'ProsecutionHandoff',
  table: 'handoff',
  person,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    person: one('Person', 'person_id'),
    from: column('sending_authority'),
    receivingAuthority: column('receiving_authority'),
    receiverCompetence: column('receiver_competence'),
    receiverCompetenceGround: column('receiver_competence_ground'),
    receivingCountry: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`, { level: 1 }),
    route: column('route'),
    state: column('state'),
    request: one('RepatriationRequest', 'request_id'),
    proceeding: one('LegalProceeding', 'proceeding_id'),
    statementOfFacts: sealed('statement_of_facts', EVIDENCE),
    checklist: computed(
      (row) => `select ${row}.checklist`,
      (checklist: unknown) => checklist,
    ),
    package: part('EvidencePackage', (row) => `exists (${currentItems(row)})`),
    useLimitations: sql((row) => `to_json(${row}.use_limitations)`),
    minimisationDiff: computed<DiffFacts>(
      (row) => `select json_build_object('route', ${row}.route,
        'basis', (select o.data_transfer_basis from origin_country o where o.code = ${row}.country),
        'items', coalesce((select json_agg(json_build_object('evidenceId', i.evidence_id, 'kind', e.kind, 'exculpatory', e.exculpatory,
            'goes', m.goes, 'ground', m.ground) order by i.sha256, i.evidence_id)
          from (${currentItems(row)}) i join evidence_item e on e.id = i.evidence_id
          left join handoff_minimisation m on m.handoff_id = i.handoff_id and m.package_version = i.package_version and m.evidence_id = i.evidence_id), '[]'::json))`,
      ({ items, route, basis }) => minimisationDiff(items, { route, basis }),
      EVIDENCE,
    ),
    minimisation: many(
      'MinimisationRecord',
      'handoff_id',
      (row) => `${row}.package_version, ${row}.evidence_id, ${row}.content, ${row}.id`,
    ),
    offers: many('HandoffOffer', 'handoff_id', (row) => `${row}.offered_at, ${row}.id`),
    transferBasis: column('transfer_basis'),
    sealNumbers: sql((row) => `to_json(${row}.seal_numbers)`),
    channel: column('channel'),
    dispatchedAt: instant('dispatched_at'),
    receivedAt: instant('received_at'),
    receivedBy: column('received_by'),
    sealsIntact: column('seals_intact'),
    acknowledgement: part('HandoffAcknowledgement', (row) => `${row}.acknowledged_at is not null`),
    feedback: many('HandoffFeedback', 'handoff_id', (row) => `${row}.recorded_at, ${row}.id`),
    rejectedReason: sealed('rejected_reason'),
    recalledAt: instant('recalled_at'),
    recallReasons: sealed('recall_reasons'),
    clocks: many('Clock', 'subject_id', (row) => `${row}.started_at, ${row}.id`, { level: 1 }),
    history: page(
      () => caseEventsOf,
      (row, event) => `${event}.subject_id = ${row}.id`,
    ),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) =>
        `select to_jsonb(f) || to_jsonb(h) from guard_facts_handoff f join guard_facts_handling h using (handoff_id) where f.handoff_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<HandoffFacts>(row);
        return availableActions(handoffLifecycle, facts.state, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

/** SHA-256 of the sorted lower-case digests, each with a line feed (rulings 23): sealed, or of the items as they are. */
const manifestHash = (row: string) => `coalesce(${row}.manifest_hash, (
  select encode(sha256(convert_to(string_agg(i.sha256 || E'\\n', '' order by i.sha256 collate "C"), 'UTF8')), 'hex') from (${currentItems(row)}) i))`;

reads({
  type: 'EvidencePackage',
  table: 'handoff',
  person,
  fields: {
    version: column('package_version', { level: 1 }),
    manifestHash: sql(manifestHash),
    coverHash: column('cover_hash'),
    items: manyOn(
      'EvidenceItem',
      (row, item) => `${item}.id in (select i.evidence_id from (${currentItems(row)}) i)`,
      (row) => `${row}.sha256, ${row}.id`,
      EVIDENCE,
    ),
    // Of what the viewer sees: no count tells of an item that is closed to it.
    itemCount: sql((row) => `(select count(*)::int from (${currentItems(row)}) i join evidence_item e on e.id = i.evidence_id)`),
    itemsWithGaps: sql(
      (row) => `(select count(*)::int from (${currentItems(row)}) i join evidence_item e on e.id = i.evidence_id
        where exists (select from evidence_custody_event g where g.evidence_id = i.evidence_id and g.gap))`,
      EVIDENCE,
    ),
    linksSignedByOne: sql(
      (row) => `(select count(*)::int from (${currentItems(row)}) i join evidence_custody_event l on l.evidence_id = i.evidence_id
        where not exists (select from evidence_custody_signature s where s.event_id = l.id))`,
      EVIDENCE,
    ),
    sealedAt: instant('sealed_at'),
  },
});

reads({
  type: 'HandoffAcknowledgement',
  table: 'handoff',
  person,
  fields: {
    officer: column('acknowledged_officer'),
    authority: column('acknowledged_authority'),
    caseNumber: column('foreign_case_number'),
    acceptedInPart: sql((row) => `coalesce(${row}.accepted_in_part, false)`),
    acknowledgedAt: instant('acknowledged_at'),
  },
});

reads({
  type: 'HandoffFeedback',
  table: 'handoff_feedback',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    detail: sealed('detail'),
    final: column('final'),
    actPeriod: column('act_period'),
    outsideApprovedActs: column('outside_approved_acts'),
    occurredAt: instant('occurred_at'),
    recordedAt: instant('recorded_at'),
  },
});

export const prosecutionHandoffList: ListRead = lists('prosecutionHandoffs', {
  map: () => prosecutionHandoffReads,
  filters: {
    state: { level: 2, forStates: true, sql: (row, bind, states) => `${row}.state = any(${bind(states)}::text[])` },
    receivingCountry: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    person: { level: 2, forStates: true, sql: (row, bind, id) => (isId(id) ? `${row}.person_id = ${bind(id)}::uuid` : 'false') },
  },
  defaultOrder: [{ sql: (row) => `${row}.created_at`, direction: 'asc', type: 'timestamptz' }],
});
