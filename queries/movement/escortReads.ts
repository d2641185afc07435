import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type EscortFacts, type EscortRecordState, escortRecordLifecycle } from '../../domain/movement/escort/lifecycle';
import { progressOf } from '../../domain/movement/escort/progress';
import type { EscortSection } from '../../domain/movement/escort/questions';
import { column, computed, instant, type ListRead, manyOn, one, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const nameOf = (account: string) => `(select a.name from account a where a.id = ${account})`;
const answersOf = (section: EscortSection, options?: Parameters<typeof column>[1]) =>
  manyOn(
    'EscortAnswer',
    (record, answer) =>
      `${answer}.record_id = ${record}.id and ${answer}.question in (select q.code from escort_question q where q.section = '${section}')`,
    (answer) => `${answer}.question`,
    options,
  );

/** Each section has the class of what stands in it: the answers are reached through their section alone. */
export const escortRecordReads = reads({
  type: 'EscortRecord',
  table: 'escort_record',
  person,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id', { level: 1 }),
    questionSet: column('question_set', { level: 1 }),
    state: column('state', { level: 1 }),
    progress: computed(
      (row) =>
        `select json_build_object('set', ${row}.question_set, 'answered', array(select a.question from escort_answer a where a.record_id = ${row}.id and not a.prefilled))`,
      (facts: { readonly set: number; readonly answered: readonly string[] }) => progressOf(facts.set, facts.answered),
      { level: 1 },
    ),
    risk: answersOf('RISK'),
    health: answersOf('HEALTH', { level: 3, category: 'HEALTH' }),
    offence: answersOf('OFFENCE'),
    property: answersOf('PROPERTY'),
    prefilled: sql((row) => `${row}.prefilled_from is not null`, { level: 1 }),
    openedAt: instant('opened_at', { level: 1 }),
    amendedAt: instant('amended_at', { level: 1 }),
    confirmedAt: instant('confirmed_at', { level: 1 }),
    confirmedBy: sql((row) => nameOf(`${row}.confirmed_by`), { level: 1 }),
    lockedAt: instant('locked_at', { level: 1 }),
    availableActions: computed(
      (row) => `select to_json(f) from guard_facts_escort_record f where f.id = ${row}.id`,
      (facts: EscortFacts & { readonly state: EscortRecordState }, viewer, now) =>
        availableActions(escortRecordLifecycle, facts.state, facts, viewer, now),
      { level: 1 },
    ),
  },
});

reads({
  type: 'EscortAnswer',
  table: 'escort_answer',
  person,
  fields: {
    question: column('question', { level: 1 }),
    text: sql((row) => `(select q."text" from escort_question q where q.code = ${row}.question)`, { level: 1 }),
    // A code stands plain; words of the officer are sealed.
    value: sealed('words', { otherwise: (row) => `${row}.value` }),
    detail: sealed('detail'),
    prefilled: column('prefilled', { level: 1 }),
    answeredBy: sql((row) => nameOf(`${row}.answered_by`), { level: 1 }),
    answeredAt: instant('answered_at', { level: 1 }),
  },
});

const escortQuestionReads = reads({
  type: 'EscortQuestion',
  table: 'escort_question',
  person: null,
  fields: {
    code: column('code', { level: 0 }),
    section: column('section', { level: 0 }),
    text: column('text', { level: 0 }),
    codes: sql((row) => `to_json(${row}.codes)`, { level: 0 }),
    required: column('required', { level: 0 }),
    since: column('since', { level: 0 }),
    retiredWith: column('retired_with', { level: 0 }),
  },
});

/** A code list: every question that was ever asked. */
export const escortQuestionList: ListRead = {
  map: () => escortQuestionReads,
  defaultOrder: [
    { sql: (row) => `${row}.section`, direction: 'asc', type: 'text' },
    { sql: (row) => `${row}.code`, direction: 'asc', type: 'text' },
  ],
};
