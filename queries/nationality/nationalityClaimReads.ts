import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type ClaimFacts, claimLifecycle, custodialClaimLifecycle } from '../../domain/nationality/claimLifecycle';
import { caseEventsOf } from '../audit/caseEventReads';
import { factsOf } from '../plan/facts';
import { column, computed, instant, type ListRead, lists, many, manyOn, one, oneOn, page, reads, sealed } from '../plan/readMap';

/** A claim of nationality. A State sees its own claims from SUBMITTED on, and no other (row security). */
export const nationalityClaimReads = reads({
  type: 'NationalityClaim',
  table: 'nationality_claim',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`, { level: 1 }),
    claimedLabel: column('claimed_label'),
    status: column('status'),
    basis: column('basis'),
    evidence: manyOn(
      'IdentityDocument',
      (row, paper) => `exists (select from claim_paper e where e.claim_id = ${row}.id and e.document_id = ${paper}.id)`,
      (paper) => `${paper}.recorded_at, ${paper}.id`,
    ),
    dossier: sealed('dossier'),
    submittedAt: instant('submitted_at'),
    acknowledgedAt: instant('acknowledged_at'),
    answeredAt: instant('answered_at'),
    answerAuthority: column('answer_authority'),
    answerBasis: column('answer_basis'),
    answerReason: sealed('answer_reason'),
    deprivedAt: instant('deprived_at'),
    deprivationRemedy: sealed('deprivation_remedy'),
    statelessDeterminedAt: instant('stateless_determined_at'),
    statelessReasons: sealed('stateless_reasons'),
    disclosureAllowed: column('disclosure_allowed'),
    clocks: many('Clock', 'subject_id', (row) => `${row}.started_at, ${row}.id`, { level: 1 }),
    history: page(
      () => caseEventsOf,
      (row, event) => `${event}.subject_id = ${row}.id`,
    ),
    version: column('version', { level: 1 }),
    createdAt: instant('created_at'),
    updatedAt: instant('updated_at'),
    availableActions: computed<Readonly<Record<string, unknown>>>(
      (row) => `select to_json(f) from guard_facts_claim f where f.claim_id = ${row}.id`,
      (row, viewer, now) => {
        const facts = factsOf<ClaimFacts>(row);
        const table = facts.toCustodialState ? custodialClaimLifecycle : claimLifecycle;
        return availableActions(table as typeof claimLifecycle, facts.status, facts, viewer, now);
      },
      { level: 1 },
    ),
  },
});

const noAnswer = (row: string) =>
  `exists (select 1 from clock k where k.subject_id = ${row}.id and k.kind = 'NATIONALITY_REPLY' and k.status = 'BREACHED')`;

export const nationalityClaimList: ListRead = lists('nationalityClaims', {
  map: () => nationalityClaimReads,
  filters: {
    country: { level: 1, forStates: true, sql: (row, bind, country) => `${row}.country = ${bind(country)}` },
    status: { level: 2, forStates: true, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    basis: { level: 2, forStates: true, sql: (row, bind, bases) => `${row}.basis = any(${bind(bases)}::text[])` },
    overdue: { level: 1, forStates: true, sql: (row, bind, overdue) => `${noAnswer(row)} = ${bind(overdue)}::boolean` },
  },
  defaultOrder: [{ sql: (row) => `${row}.created_at`, direction: 'asc', type: 'timestamptz' }],
});
