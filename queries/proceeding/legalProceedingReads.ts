import { availableActions } from '../../domain/lifecycle/lifecycle';
import type { ProceedingFacts } from '../../domain/proceeding/facts';
import { proceedingLifecycle, waysOn } from '../../domain/proceeding/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { caseEventsOf } from '../audit/caseEventReads';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, lists, many, one, oneOn, page, reads, sealed } from '../plan/readMap';

/** A criminal proceeding with what belongs to it. No State of origin sees one (rulings 3). */
export const legalProceedingReads = reads({
  type: 'LegalProceeding',
  table: 'proceeding',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    person: one('Person', 'person_id'),
    forum: column('forum'),
    court: column('court'),
    fileNumber: column('file_number'),
    jurisdictionBasis: column('jurisdiction_basis'),
    stage: column('stage'),
    juvenileForum: column('juvenile_forum'),
    publicSummary: sealed('public_summary', {
      level: 1,
      when: (row) => `not (select f.child_or_in_doubt from guard_facts_proceeding f where f.proceeding_id = ${row}.id)`,
    }),
    observedExternal: column('observed_external'),
    personInformedAt: instant('person_informed_at'),
    informedLang: column('informed_lang'),
    interpreter: column('interpreter'),
    minimumAge: column('minimum_age'),
    pretrialActs: many('PretrialAct', 'proceeding_id', (row) => `${row}.occurred_at, ${row}.id`),
    charges: many('Charge', 'proceeding_id', (row) => `${row}.recorded_at, ${row}.id`),
    hearings: many('Hearing', 'proceeding_id', (row) => `${row}.scheduled_at, ${row}.id`),
    judgment: oneOn(
      'Judgment',
      (row, child) =>
        `${child}.id = (select j.id from judgment j where j.proceeding_id = ${row}.id order by j.delivered_at desc, j.recorded_at desc limit 1)`,
    ),
    judgments: many('Judgment', 'proceeding_id', (row) => `${row}.delivered_at, ${row}.recorded_at, ${row}.id`),
    appeals: many('Appeal', 'proceeding_id', (row) => `${row}.lodged_at, ${row}.id`),
    sentence: oneOn('Sentence', (row, child) => `${child}.proceeding_id = ${row}.id and ${child}.superseded_at is null`),
    clemencies: many('Clemency', 'proceeding_id', (row) => `${row}.asked_at, ${row}.id`),
    neBisInIdemFindings: many('NeBisInIdemAssessment', 'proceeding_id', (row) => `${row}.recorded_at, ${row}.id`),
    timeExtensions: many('TimeExtension', 'proceeding_id', (row) => `${row}.recorded_at, ${row}.id`),
    transferredFrom: column('transferred_from'),
    suspendedFor: one('ProsecutionHandoff', 'suspended_for'),
    history: page(
      () => caseEventsOf,
      (row, event) => `${event}.subject_id = ${row}.id`,
    ),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
    waysOn: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_proceeding f where f.proceeding_id = ${row}.id`,
      (row, viewer, now) => waysOn(factsOf<ProceedingFacts>(row), viewer, now),
      { level: 1 },
    ),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_proceeding f where f.proceeding_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<ProceedingFacts>(row);
        return availableActions(proceedingLifecycle, facts.stage, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

const hearing = (row: string, condition: string) =>
  `exists (select 1 from hearing h where h.proceeding_id = ${row}.id and h.scheduled_at ${condition}::timestamptz)`;

export const legalProceedingList: ListRead = lists('legalProceedings', {
  map: () => legalProceedingReads,
  filters: {
    stage: { level: 2, sql: (row, bind, stages) => `${row}.stage = any(${bind(stages)}::text[])` },
    forum: { level: 2, sql: (row, bind, forum) => `${row}.forum = ${bind(forum)}` },
    person: { level: 2, sql: (row, bind, id) => (isId(id) ? `${row}.person_id = ${bind(id)}::uuid` : 'false') },
    hearingAfter: { level: 2, sql: (row, bind, at) => hearing(row, `>= ${bind(at)}`) },
    hearingBefore: { level: 2, sql: (row, bind, at) => hearing(row, `< ${bind(at)}`) },
  },
  defaultOrder: [{ sql: (row) => `${row}.opened_at`, direction: 'asc', type: 'timestamptz' }],
});
