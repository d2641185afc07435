import { type AccountFacts, type AccountVerb, accountLifecycle, accountStatus } from '../../domain/access/accountLifecycle';
import type { Viewer } from '../../domain/access/viewer';
import { FourEyesRequired, NotFound } from '../../domain/errors';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { Account } from '../../entities/access/Account';
import { AccountChange } from '../../entities/access/AccountChange';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';

/** What every verb on an account takes. */
export interface AccountInput extends CommandInput {
  readonly accountId: string;
  readonly expectedVersion?: number | null;
  /** At least 20 characters. */
  readonly reasons: string;
}

/** One verb of an account: find, lock, ask the table, write, tell. */
export function accountCommand(verb: AccountVerb, changes: (viewer: Viewer, now: Date) => Partial<Account>) {
  return command<AccountInput>(
    verb,
    { validate: ({ reasons }) => requireReasons(reasons) },
    async (tx, viewer, input): Promise<Changed> => {
      const account = await lockAccount(tx, input.accountId, input.expectedVersion);
      const facts: AccountFacts = { accountId: account.id, suspendedBy: account.suspendedBy };
      assertStep(accountLifecycle, verb, accountStatus(account), facts, viewer, tx.now);
      const version = await tx.update(Account, account, changes(viewer, tx.now));
      await tellOfAccount(tx, account.id, verb, input.reasons);
      return { kind: 'Account', id: account.id, version };
    },
  );
}

export function lockAccount(tx: Tx, accountId: string, expectedVersion?: number | null): Promise<Account> {
  return tx.lockRow<Account>('account', accountId, expectedVersion);
}

/** Appended beside the audit: why, and for which role. */
export async function tellOfAccount(tx: Tx, accountId: string, action: string, reason: string | null, roleGrantId?: string): Promise<void> {
  const byAccount = tx.viewer.accountId;
  await tx.insert(AccountChange, {
    id: tx.newId('Part'),
    accountId,
    action,
    reason,
    roleGrantId: roleGrantId ?? null,
    byAccount,
    at: tx.now,
  });
}

/** @throws FourEyesRequired */
export function assertNotTheirOwn(viewer: Viewer, accountId: string): void {
  if (viewer.accountId !== accountId) return;
  throw new FourEyesRequired([{ rule: 'FOUR_EYES', message: 'Nobody changes their own account.', gate: null }]);
}

/** Whoever is no administrator learns of no other account than its own. @throws NotFound */
export function assertOwnUnlessAdministrator(viewer: Viewer, accountId: string): void {
  if (viewer.role !== 'ADMINISTRATOR' && viewer.accountId !== accountId) throw new NotFound();
}
