import { scopeFamilyOf } from '../../domain/access/roles';
import type { Role } from '../../domain/access/vocabulary';
import { CaseTeam } from '../../entities/access/CaseTeam';
import { command } from '../command';
import { InputFaults } from '../input';
import { advance, lockRequest, type RequestInput, requestStep } from './requestStep';

export interface BeginRepatriationReviewInput extends RequestInput {
  readonly team?: readonly string[] | null;
}

/** RQ5. A legal officer opens the review, leads it, and names who else works on the case: the team reads the fields of ruling 6. */
export const beginRepatriationReview = command<BeginRepatriationReviewInput>('beginRepatriationReview', {}, async (tx, viewer, input) => {
  const request = await lockRequest(tx, input);
  const others = [...new Set(input.team ?? [])].filter((id) => id !== viewer.accountId);
  const accounts = await tx.query<{ id: string; role: Role }>(
    'select id, role from account where id::text = any($1::text[]) and active and holds_role(id, role)',
    [others],
  );
  const staff = accounts.filter(({ role }) => scopeFamilyOf(role) === 'staff').map(({ id }) => id);
  const faults = new InputFaults();
  for (const [at, id] of (input.team ?? []).entries()) {
    if (id !== viewer.accountId && !staff.includes(id))
      faults.add(`input.team.${at}`, 'UNKNOWN_ACCOUNT', 'This is no account that works on cases.');
  }
  faults.throwIfAny();
  const step = await requestStep(tx, viewer, 'beginRepatriationReview', request);
  await tx.query('delete from case_team where person_id = $1 and account_id = any($2::uuid[])', [
    request.personId,
    [viewer.accountId, ...staff],
  ]);
  await tx.insert(
    CaseTeam,
    [viewer.accountId, ...staff].map((accountId) => ({
      personId: request.personId,
      accountId,
      lead: accountId === viewer.accountId,
      since: tx.now,
    })),
  );
  return advance(tx, step, 'IN_REVIEW', { leadId: viewer.accountId });
});
