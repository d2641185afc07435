import { availableActions } from '../../domain/lifecycle/lifecycle';
import { TRACING_RECEIPT, type TracingFacts, tracingLifecycle } from '../../domain/person/tracingLifecycle';
import { isId } from '../../domain/reference/nodeId';
import type { RootRead } from '../plan/execute';
import { factsOf } from '../plan/facts';
import { column, computed, instant, instantSql, type ListRead, lists, oneOn, reads, sealed, sql } from '../plan/readMap';

/** To a State an inquiry was answered, or it was received: what lies between is nobody's but the custodial side's (D.3.4). */
const isAnswered = (row: string) =>
  `(${row}.status = 'RELEASED' and coalesce((select true from person_access a where a.person_id = ${row}.person_id and a.country = ${row}.country limit 1), false))`;

/** Whoever is or is not on the register, an unanswered inquiry reads the same to who filed it. */
export const tracingInquiryReads = reads({
  type: 'TracingInquiry',
  table: 'tracing_inquiry',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    inquirer: column('inquirer'),
    country: column('country'),
    inquirerName: sealed('inquirer_name'),
    relation: sealed('relation'),
    purpose: sealed('purpose'),
    names: sql((row) => `to_json(${row}.names)`),
    birth: column('birth'),
    sex: column('sex'),
    circumstances: sealed('circumstances'),
    receipt: sql(() => `'${TRACING_RECEIPT}'`),
    receivedAt: instant('received_at'),
    status: column('status', { forStates: sql((row) => `case when ${isAnswered(row)} then 'RELEASED' else 'RECEIVED' end`) }),
    person: oneOn('Person', (row, person) => `${person}.id = ${row}.person_id`, {
      forStates: oneOn('Person', (row, person) => `${person}.id = ${row}.person_id and ${isAnswered(row)}`),
    }),
    matchedAt: instant('matched_at'),
    reasons: sealed('reasons'),
    told: sql((row) => `to_json(${row}.told)`),
    interestShown: sealed('interest_shown'),
    releasedAt: sql((row) => instantSql(`${row}.released_at`), {
      forStates: sql((row) => `case when ${isAnswered(row)} then ${instantSql(`${row}.released_at`)} end`),
    }),
    // Its changes would tell that somebody works on it.
    version: column('version', { level: 1, forStates: sql(() => '1', { level: 1 }) }),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_tracing f where f.inquiry_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<TracingFacts>(row);
        return availableActions(tracingLifecycle, facts.status, facts, viewer, now);
      },
    ),
  },
});

export const tracingInquiryList: ListRead = lists('tracingInquiries', {
  map: () => tracingInquiryReads,
  filters: {
    // By status a State would learn of its inquiries what it does not read.
    status: { level: 2, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    inquirer: { level: 2, sql: (row, bind, inquirers) => `${row}.inquirer = any(${bind(inquirers)}::text[])` },
  },
  defaultOrder: [{ sql: (row) => `${row}.received_at`, direction: 'desc', type: 'timestamptz' }],
});

export const tracingInquiryRead: RootRead = {
  kind: 'single',
  map: () => tracingInquiryReads,
  where: (args, bind) => {
    const id = String(args['id']);
    const placeholder = bind(isId(id) ? id : null);
    return (row) => `${row}.id = ${placeholder}::uuid`;
  },
};
