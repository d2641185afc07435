import { accountCommand } from './accountStep';

/** AC1. From the next request on the account is nobody's. */
export const suspendAccount = accountCommand('suspendAccount', ({ accountId }, now) => ({
  active: false,
  suspendedBy: accountId,
  suspendedAt: now,
}));

/** AC2. To open again is to widen: another administrator than the one who suspended. */
export const resumeAccount = accountCommand('resumeAccount', () => ({ active: true, suspendedBy: null, suspendedAt: null }));

/** AC3. Who left does not come back under the same account. */
export const endAccount = accountCommand('endAccount', ({ accountId }, now) => ({ active: false, endedBy: accountId, endedAt: now }));
