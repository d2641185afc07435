import { type CompetingRequest, proposeOrder } from '../../domain/repatriation/competingRequests';
import { type ChecklistFacts, documentChecklist } from '../../domain/repatriation/documentChecklist';
import { requestFactsOf } from '../../domain/repatriation/facts';
import { gatesShownToState } from '../../domain/repatriation/gates';
import { requestActions } from '../../domain/repatriation/liaisonView';
import { caseEventsOf } from '../audit/caseEventReads';
import { factsOf } from '../plan/facts';
import {
  column,
  computed,
  instant,
  instantSql,
  type ListRead,
  lists,
  many,
  manyOn,
  type OrderTerm,
  one,
  oneOn,
  page,
  reads,
  sql,
} from '../plan/readMap';
import { competingRequestsSql } from './competingRequestsSql';
import { declineReasonForStates } from './decisionReads';
import { SHOWN_TO_STATE } from './gateReads';
import { requestFactsSql } from './requestFactsSql';

const ASSURANCE = { level: 3, category: 'ASSURANCE' } as const;
const CHILD = { level: 4, category: 'CHILD' } as const;
const isBlocking = (gate: string) => `${gate}.status not in ('CLEARED', 'NOT_APPLICABLE')`;
const blocking = (row: string, among = '') =>
  `(select coalesce(json_agg(g.kind order by g.ordinal), '[]'::json) from guard_facts_gate g where g.request_id = ${row}.id and ${isBlocking('g')}${among})`;
const current = (row: string, child: string) => `${child}.request_id = ${row}.id and ${child}.superseded_at is null`;
const byOrdinal = (gate: string) => `${gate}.ordinal`;

/** A request to return a person. A State sees those to itself, while the person is visible to it (row security). */
export const repatriationRequestReads = reads({
  type: 'RepatriationRequest',
  table: 'repatriation_request',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    person: one('Person', 'person_id'),
    destination: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`, { level: 1 }),
    route: column('route'),
    initiator: column('initiator'),
    state: column('state'),
    originSide: column('origin_side'),
    formalChannelRef: column('formal_channel_ref'),
    reinstates: one('RepatriationRequest', 'reinstates'),
    reinstatedBy: oneOn('RepatriationRequest', (row, other) => `${other}.reinstates = ${row}.id`),
    gates: many('Gate', 'request_id', byOrdinal, {
      level: 1,
      forStates: manyOn('Gate', (row, gate) => `${gate}.request_id = ${row}.id and ${gate}.kind in ${SHOWN_TO_STATE}`, byOrdinal, {
        level: 1,
      }),
    }),
    blockedBy: sql((row) => blocking(row), { forStates: sql((row) => blocking(row, ` and g.kind in ${SHOWN_TO_STATE}`)) }),
    holdReason: column('hold_reason'),
    holdReviewOn: sql((row) => instantSql(`${row}.hold_review_on::timestamp at time zone 'UTC'`)),
    team: manyOn(
      'Account',
      (row, account) => `${account}.id in (select t.account_id from case_team t where t.person_id = ${row}.person_id)`,
      (account, row) =>
        `(select not t.lead from case_team t where t.person_id = ${row}.person_id and t.account_id = ${account}.id), ${account}.name`,
    ),
    extraditionGround: column('extradition_ground'),
    documentChecklist: computed(
      (row) => `select to_json(s) from (select x.*, ${row}.route from guard_facts_safeguards x where x.request_id = ${row}.id) s`,
      (facts: Readonly<Record<string, unknown>>) => documentChecklist(factsOf<ChecklistFacts>(facts)),
    ),
    documents: many('RequestDocument', 'request_id', (row) => `${row}.recorded_at, ${row}.id`),
    nonRefoulement: oneOn('NonRefoulementAssessment', current, ASSURANCE),
    assurances: many('Assurance', 'request_id', (row) => `${row}.recorded_at, ${row}.id`, ASSURANCE),
    consents: many('ConsentRecord', 'request_id', (row) => `${row}.answered_at, ${row}.id`, CHILD),
    ranking: oneOn(
      'RequestRanking',
      (row, ranking) =>
        `${ranking}.person_id = ${row}.person_id and ${row}.id = any(${ranking}.ordered_requests) and ${ranking}.superseded_at is null`,
    ),
    proposedOrder: computed(
      (row) => competingRequestsSql(`${row}.person_id`),
      (requests: readonly CompetingRequest[]) => proposeOrder(requests),
    ),
    competitorDisclosedAt: instant('competitor_disclosed_at'),
    admissibility: oneOn(
      'AdmissibilityRuling',
      (row, ruling) =>
        `${ruling}.id = (select a.id from admissibility_ruling a where a.request_id = ${row}.id order by a.ruled_at desc, a.recorded_at desc limit 1)`,
    ),
    extraInformation: many('ExtraInformation', 'request_id', (row) => `${row}.asked_at, ${row}.id`),
    provisionalArrest: oneOn('ProvisionalArrest', (row, arrest) => `${arrest}.request_id = ${row}.id`),
    treatyGrounds: many('TreatyGround', 'request_id', (row) => `${row}.decided_at, ${row}.id`),
    proposal: oneOn('DecisionProposal', current),
    decision: oneOn('Decision', (row, decision) => `${current(row, decision)} and ${decision}.outcome is not null`),
    declineReason: column('decline_reason', { forStates: declineReasonForStates }),
    clocks: many('Clock', 'subject_id', (row) => `${row}.started_at, ${row}.id`, { level: 1 }),
    movement: one('Movement', 'movement_id'),
    receipt: oneOn('HandoverReceipt', (row, receipt) => `${receipt}.request_id = ${row}.id`),
    handoff: oneOn(
      'ProsecutionHandoff',
      (row, handoff) =>
        `(${handoff}.request_id = ${row}.id or ${handoff}.request_id is null and ${handoff}.person_id = ${row}.person_id and ${handoff}.country = ${row}.country)`,
    ),
    history: page(
      () => caseEventsOf,
      (row, event) => `${event}.subject_id = ${row}.id`,
    ),
    submittedAt: instant('submitted_at'),
    registeredAt: instant('registered_at'),
    approvedAt: instant('approved_at'),
    readyAt: instant('ready_at'),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
    availableActions: computed(
      (row) => requestFactsSql(`${row}.id`),
      (facts: Readonly<Record<string, unknown>>, viewer, now) => requestActions(requestFactsOf(facts), viewer, now),
    ),
  },
});

const by = (name: string, type: OrderTerm['type'], direction: OrderTerm['direction']): readonly OrderTerm[] => [
  { sql: (row) => `${row}.${name}`, direction, type },
];

/** Breached, or past its end and not yet marked so; of the clocks that the viewer sees. */
const overdue = (row: string) =>
  `exists (select 1 from clock k where k.subject_id = ${row}.id and (k.status = 'BREACHED' or k.status = 'RUNNING' and k.due_at <= app_now()))`;

export const repatriationRequestList: ListRead = lists('repatriationRequests', {
  map: () => repatriationRequestReads,
  filters: {
    state: { level: 2, forStates: true, sql: (row, bind, states) => `${row}.state = any(${bind(states)}::text[])` },
    route: { level: 2, forStates: true, sql: (row, bind, routes) => `${row}.route = any(${bind(routes)}::text[])` },
    destination: { level: 2, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    blockedBy: {
      level: 2,
      forStates: true,
      valuesForStates: gatesShownToState,
      sql: (row, bind, kind) =>
        `exists (select 1 from guard_facts_gate g where g.request_id = ${row}.id and g.kind = ${bind(kind)} and ${isBlocking('g')})`,
    },
    overdue: { level: 1, forStates: true, sql: (row, bind, wanted) => `${overdue(row)} = ${bind(wanted)}::boolean` },
  },
  orders: {
    CREATED_ASC: by('created_at', 'timestamptz', 'asc'),
    CREATED_DESC: by('created_at', 'timestamptz', 'desc'),
    UPDATED_ASC: by('updated_at', 'timestamptz', 'asc'),
    UPDATED_DESC: by('updated_at', 'timestamptz', 'desc'),
    REF_ASC: by('ref', 'text', 'asc'),
    REF_DESC: by('ref', 'text', 'desc'),
  },
  defaultOrder: by('created_at', 'timestamptz', 'asc'),
});
