import { reasonsShownToState } from '../../domain/repatriation/declineReasons';
import { column, instant, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const nameOf = (account: string) => `(select a.name from account a where a.id = ${account})`;

/** Most reasons are OTHER to a State (rulings 3). */
export const declineReasonForStates = sql(
  (row) =>
    `case when ${row}.decline_reason in (${reasonsShownToState.map((reason) => `'${reason}'`).join(', ')}) or ${row}.decline_reason is null then ${row}.decline_reason else 'OTHER' end`,
);

/** A State sees no account: the organisation stands in the event that was shared with it. */
const organisationOf = (...actions: readonly string[]) =>
  sql(
    (row) =>
      `coalesce((select e.actor_organisation from case_event e where e.subject_id = ${row}.request_id and e.action in (${actions.map((action) => `'${action}'`).join(', ')}) order by e.recorded_at desc limit 1), 'Custodial authority')`,
  );

const STANDARD_REASONS: Readonly<Record<string, string>> = {
  APPROVED: 'The conditions of the return are met.',
  DECLINED: 'The conditions of the return are not met.',
};

reads({
  type: 'Decision',
  table: 'decision',
  person,
  fields: {
    outcome: column('outcome'),
    declineReason: column('decline_reason', { forStates: declineReasonForStates }),
    reasons: sealed('reasons', {
      forStates: sealed('reasons_for_state', {
        otherwise: (row) =>
          `case ${row}.outcome when 'APPROVED' then '${STANDARD_REASONS['APPROVED']}' else '${STANDARD_REASONS['DECLINED']}' end`,
      }),
    }),
    legalBasis: column('legal_basis'),
    conditions: sql((row) => `to_json(${row}.conditions)`),
    preparedBy: sql((row) => nameOf(`${row}.prepared_by`), { forStates: organisationOf('proposeRepatriationDecision') }),
    decidedBy: sql((row) => nameOf(`${row}.decided_by`), {
      forStates: organisationOf('approveRepatriationRequest', 'declineRepatriationRequest'),
    }),
    decidedAt: instant('decided_at'),
    remedyUntil: instant('remedy_until'),
    reviewRequestedAt: instant('review_requested_at'),
    reviewOutcome: column('review_outcome'),
    reviewedAt: instant('reviewed_at'),
  },
});

reads({
  type: 'DecisionProposal',
  table: 'decision',
  person,
  fields: {
    proposal: column('proposal'),
    declineReason: column('proposal_decline_reason'),
    reasons: sealed('proposal_reasons'),
    personViews: sealed('person_views'),
    preparedBy: sql((row) => nameOf(`${row}.prepared_by`)),
    preparedAt: instant('prepared_at'),
  },
});
