import { type ChildCaseFacts, childCaseLifecycle } from '../../domain/family/childCaseLifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { byIdOrRef } from '../plan/byIdOrRef';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, lists, many, one, oneOn, reads, sealed } from '../plan/readMap';

const CHILD = { level: 4, category: 'CHILD' } as const;
const person = (row: string) => `${row}.person_id`;

reads({
  type: 'BestInterestsOpinion',
  table: 'best_interests_opinion',
  person,
  fields: {
    id: column('id', { level: 1 }),
    member: oneOn('Account', (row, account) => `${account}.id = ${row}.member`, CHILD),
    option: column('option', CHILD),
    reasons: sealed('reasons', CHILD),
    givenAt: instant('given_at', CHILD),
  },
});

reads({
  type: 'ChildFollowUp',
  table: 'child_follow_up',
  person,
  fields: {
    id: column('id', { level: 1 }),
    month: column('month'),
    heldAt: instant('held_at'),
    findings: sealed('findings', CHILD),
  },
});

reads({
  type: 'FamilyTrace',
  table: 'family_trace',
  person,
  fields: {
    id: column('id', { level: 1 }),
    relation: column('relation', CHILD),
    described: sealed('described', CHILD),
    status: column('status', CHILD),
    found: one('Person', 'found_person_id', { ...CHILD, others: true }),
    foundWhere: sealed('found_where', CHILD),
    proof: column('proof', CHILD),
    openedAt: instant('opened_at', CHILD),
    answeredAt: instant('answered_at', CHILD),
    endedBecause: column('ended_because', CHILD),
    reunifiedAt: instant('reunified_at', CHILD),
  },
});

/** A State sees the case from the consent on, and never what was said in confidence (row security, class 4). */
export const childCaseReads = reads({
  type: 'ChildCase',
  table: 'child_case',
  person,
  fields: {
    id: column('id', { level: 1 }),
    ref: column('ref', { level: 1 }),
    person: one('Person', 'person_id'),
    state: column('state'),
    unaccompanied: column('unaccompanied'),
    separated: column('separated'),
    separationCause: column('separation_cause', CHILD),
    careArrangement: column('care_arrangement', CHILD),
    familyTraces: many('FamilyTrace', 'child_case_id', (row) => `${row}.opened_at, ${row}.id`, CHILD),
    urgent: column('urgent'),
    guardianOrTrustedAdult: sealed('trusted_adult', {
      ...CHILD,
      when: (row) => `not exists (select from person g where g.id = ${row}.guardian_id)`,
      otherwise: (row) => `(select g.display_name from person g where g.id = ${row}.guardian_id)`,
    }),
    guardianAdLitem: sealed('guardian_ad_litem', CHILD),
    birthRegistrationNeeded: column('birth_registration_needed', CHILD),
    views: sealed('views', CHILD),
    viewsHeardAlone: column('views_heard_alone', CHILD),
    screening: sealed('screening', CHILD),
    opinions: many('BestInterestsOpinion', 'child_case_id', (row) => `${row}.given_at, ${row}.id`, CHILD),
    option: column('option'),
    optionsCompared: sealed('options_compared', CHILD),
    decisionReasons: sealed('decision_reasons', CHILD),
    independentReview: sealed('independent_review', CHILD),
    decidedAt: instant('decided_at'),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`),
    consentBy: column('consent_by', CHILD),
    consentGiven: column('consent_given'),
    consentAt: instant('consent_at'),
    consentWithdrawnAt: instant('consent_withdrawn_at'),
    receptionAuthority: column('reception_authority'),
    carePlan: sealed('care_plan'),
    familyUnityPlan: sealed('family_unity_plan'),
    receptionConfirmedAt: instant('reception_confirmed_at'),
    receivedOfficer: column('received_officer'),
    handedAt: instant('handed_at'),
    followUps: many('ChildFollowUp', 'child_case_id', (row) => `${row}.month`),
    closedAt: instant('closed_at'),
    closedReason: column('closed_reason'),
    version: column('version', { level: 1 }),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_child_case f where f.child_case_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<ChildCaseFacts>(row);
        return availableActions(childCaseLifecycle, facts.state, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

export const childCaseRead = byIdOrRef('ChildCase');

export const childCaseList: ListRead = lists('childCases', {
  map: () => childCaseReads,
  filters: {
    state: { level: 2, forStates: true, sql: (row, bind, states) => `${row}.state = any(${bind(states)}::text[])` },
    country: { level: 2, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    separated: { level: 2, sql: (row, bind, apart) => `${row}.separated = ${bind(apart)}::boolean` },
    unaccompanied: { level: 2, sql: (row, bind, alone) => `${row}.unaccompanied = ${bind(alone)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.created_at`, direction: 'asc', type: 'timestamptz' }],
});
