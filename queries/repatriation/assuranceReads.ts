import { availableActions } from '../../domain/lifecycle/lifecycle';
import { assuranceFactors } from '../../domain/repatriation/assuranceFactors';
import type { AssuranceFacts } from '../../domain/repatriation/assuranceGuards';
import { assuranceLifecycle } from '../../domain/repatriation/assuranceLifecycle';
import { refusalsForViewer } from '../../domain/repatriation/liaisonView';
import { othmanFactors } from '../../domain/repatriation/vocabulary';
import { factsOf } from '../plan/facts';
import { column, computed, instant, many, manyOn, part, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const ASSURANCE = { level: 3, category: 'ASSURANCE' } as const;
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const ofFactor = (row: string, tell: (factor: (typeof othmanFactors)[number]) => string) =>
  `case ${row}.factor ${othmanFactors.map((factor) => `when '${factor}' then ${tell(factor)}`).join(' ')} end`;

reads({
  type: 'AssuranceFactor',
  table: 'assurance_factor',
  person,
  fields: {
    id: column('id', { level: 1 }),
    factor: column('factor', ASSURANCE),
    number: sql((row) => ofFactor(row, (factor) => String(assuranceFactors[factor].number)), ASSURANCE),
    question: sql((row) => ofFactor(row, (factor) => literal(assuranceFactors[factor].question)), ASSURANCE),
    source: sql((row) => ofFactor(row, (factor) => literal(assuranceFactors[factor].source)), ASSURANCE),
    answer: column('answer', ASSURANCE),
    reasoning: sealed('reasoning', ASSURANCE),
    side: column('side', ASSURANCE),
    answeredAt: instant('answered_at', ASSURANCE),
  },
});

reads({
  type: 'AssuranceVisit',
  table: 'assurance_visit',
  person,
  fields: {
    id: column('id', { level: 1 }),
    dueAt: instant('due_at', ASSURANCE),
    status: column('status', ASSURANCE),
    visitedAt: instant('visited_at', ASSURANCE),
    visitor: sealed('visitor', ASSURANCE),
    privateInterview: column('private_interview', ASSURANCE),
    findings: sealed('findings', ASSURANCE),
    concern: column('concern', ASSURANCE),
  },
});

/** What a State promises. It reads its own promise; how that is judged and what visits find, it does not. */
reads({
  type: 'Assurance',
  table: 'assurance',
  person,
  fields: {
    id: column('id', { level: 1 }),
    giver: sealed('giver', ASSURANCE),
    bindsState: column('binds_state', ASSURANCE),
    terms: sealed('terms', { ...ASSURANCE, json: true }),
    factors: manyOn(
      'AssuranceFactor',
      (row, factor) => `${factor}.assurance_id = ${row}.id and ${factor}.superseded_at is null`,
      (factor) => `array_position(array[${othmanFactors.map(literal).join(', ')}]::text[], ${factor}.factor), ${factor}.side`,
      ASSURANCE,
    ),
    monitoringBody: sealed('monitoring_body', ASSURANCE),
    monitoringMonths: column('monitoring_months', ASSURANCE),
    visits: many('AssuranceVisit', 'assurance_id', (visit) => `${visit}.due_at`, ASSURANCE),
    clocks: many('Clock', 'subject_id', (clock) => `${clock}.started_at, ${clock}.id`, { level: 1 }),
    validUntil: instant('valid_until', ASSURANCE),
    status: column('status', ASSURANCE),
    requestedAt: instant('requested_at', ASSURANCE),
    recordedAt: instant('recorded_at', ASSURANCE),
    acceptedAt: instant('accepted_at', ASSURANCE),
    acceptReasons: sealed('accept_reasons', ASSURANCE),
    independentReview: part('IndependentReview', (row) => `${row}.review_finding is not null`, ASSURANCE),
    rejectedAt: instant('rejected_at', ASSURANCE),
    rejectReasons: sealed('reject_reasons', ASSURANCE),
    breachedAt: instant('breached_at', ASSURANCE),
    expiredAt: instant('expired_at', ASSURANCE),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_assurance f where f.assurance_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<AssuranceFacts>(row);
        return availableActions(assuranceLifecycle, facts.status, facts, viewer, now).map((action) => ({
          ...action,
          refusals: refusalsForViewer(action.refusals, viewer),
        }));
      },
      ASSURANCE,
    ),
  },
});

reads({
  type: 'IndependentReview',
  table: 'assurance',
  person: (row) => `${row}.person_id`,
  fields: {
    body: sealed('review_body', ASSURANCE),
    reviewedAt: instant('reviewed_at', ASSURANCE),
    finding: column('review_finding', ASSURANCE),
    reasons: sealed('review_reasons', ASSURANCE),
  },
});
