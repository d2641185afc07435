import { type RoleGrantVerb, roleGrantLifecycle } from '../../domain/access/roleGrantLifecycle';
import { NotFound, StaleVersion } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { isId } from '../../domain/reference/nodeId';
import { Account } from '../../entities/access/Account';
import { RoleGrant } from '../../entities/access/RoleGrant';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { lockAccount, tellOfAccount } from './accountStep';
import { rolesAlongside } from './grantRole';

export interface RoleGrantInput extends CommandInput {
  readonly roleGrantId: string;
  readonly expectedVersion?: number | null;
}

export interface ReasonedRoleGrantInput extends RoleGrantInput {
  readonly reasons: string;
}

function roleGrantCommand<Input extends RoleGrantInput>(
  verb: RoleGrantVerb,
  reasonsOf: (input: Input) => string | null,
  changes: (tx: Tx) => Partial<RoleGrant>,
) {
  const validate = (input: Input) => {
    if (roleGrantLifecycle.verbs[verb].reasons === 'required') requireReasons(reasonsOf(input));
  };
  return command<Input>(verb, { validate }, async (tx, viewer, input): Promise<Changed> => {
    const { account, grant } = await lockGrant(tx, input);
    const alongside = await rolesAlongside(tx, account.id, { begins: grant.beginsAt, ends: grant.endsAt }, grant.id);
    const { accountId, requestedBy, role, country, status } = grant;
    assertStep(roleGrantLifecycle, verb, status, { accountId, requestedBy, role, country, alongside }, viewer, tx.now);
    await tx.update(RoleGrant, grant, changes(tx));
    const version = await tx.update(Account, account, {});
    await tellOfAccount(tx, account.id, verb, reasonsOf(input), grant.id);
    return { kind: 'Account', id: account.id, version };
  });
}

/** RG2. Another administrator than the one who asked; the role holds from its beginning on. */
export const approveRoleGrant = roleGrantCommand<RoleGrantInput>(
  'approveRoleGrant',
  () => null,
  ({ viewer, now }) => ({ status: 'GRANTED', decidedBy: viewer.accountId, decidedAt: now }),
);

/** RG3. */
export const declineRoleGrant = roleGrantCommand<ReasonedRoleGrantInput>(
  'declineRoleGrant',
  ({ reasons }) => reasons,
  ({ viewer, now }) => ({ status: 'DECLINED', decidedBy: viewer.accountId, decidedAt: now }),
);

/** RG4. The next request of the account is decided without it. */
export const revokeRole = roleGrantCommand<ReasonedRoleGrantInput>(
  'revokeRole',
  ({ reasons }) => reasons,
  ({ viewer, now }) => ({ status: 'REVOKED', revokedBy: viewer.accountId, revokedAt: now }),
);

/** The account is the lock: its roles exclude each other. */
async function lockGrant(tx: Tx, { roleGrantId, expectedVersion }: RoleGrantInput): Promise<{ account: Account; grant: RoleGrant }> {
  const read = () => tx.one<RoleGrant>('select * from role_grant where id = $1', [roleGrantId]);
  const found = isId(roleGrantId) ? await read() : undefined;
  if (!found) throw new NotFound();
  const account = await lockAccount(tx, found.accountId);
  const grant = (await read()) ?? found;
  if (expectedVersion != null && expectedVersion !== grant.version) throw new StaleVersion(grant.version);
  return { account, grant };
}
