import { BadUserInput } from '../../domain/errors';
import { isId } from '../../domain/reference/nodeId';
import { command } from '../command';
import { requireReasons } from '../input';
import { leadIsFound } from './leadWanted';
import { fileIn, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface ReassignRepatriationRequestInput extends RequestInput {
  /** The legal officer who leads the case from now on. */
  readonly leadId: string;
  readonly reasons: string;
}

/** RQ26. A case changes hands: another legal officer leads it; who led it stays in the team, and both are told (`caseNotices`). */
export const reassignRepatriationRequest = command<ReassignRepatriationRequestInput>(
  'reassignRepatriationRequest',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const request = await lockRequest(tx, input);
    const step = await requestStep(tx, viewer, 'reassignRepatriationRequest', request);
    const lead = isId(input.leadId)
      ? await tx.one<{ id: string }>(
          `select a.id from account a where a.id = $1 and a.active and holds_role(a.id, 'LEGAL_OFFICER')
             and not exists (select from case_exclusion x where x.account_id = a.id and x.person_id = $2)`,
          [input.leadId, request.personId],
        )
      : undefined;
    if (!lead || lead.id === request.leadId)
      throw new BadUserInput([
        { path: 'input.leadId', code: 'UNKNOWN_ACCOUNT', message: 'This is no other legal officer who may lead the case.' },
      ]);
    await tx.query(
      `with before as (update case_team set lead = false where person_id = $1 and lead and account_id <> $2)
       insert into case_team (person_id, account_id, lead, since) values ($1, $2, true, $3)
       on conflict (person_id, account_id) do update set lead = true`,
      [request.personId, lead.id, tx.now],
    );
    await leadIsFound(tx, { requestId: request.id, personId: request.personId, lead: lead.id });
    return fileIn(tx, step, { detail: { reasons: input.reasons, leadId: lead.id } }, { leadId: lead.id });
  },
);
