import { Account } from '../../entities/access/Account';
import { type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { assertOwnUnlessAdministrator, lockAccount, tellOfAccount } from './accountStep';

export interface RevokeSessionsInput extends CommandInput {
  readonly accountId: string;
  readonly reasons: string;
}

export interface RevokeTokenInput extends RevokeSessionsInput {
  /** The token's own id, its claim `jti`. */
  readonly jti: string;
}

/** Every token that was issued until now counts no more. */
export const revokeSessions = command<RevokeSessionsInput>(
  'revokeSessions',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, { accountId, reasons }) => {
    assertOwnUnlessAdministrator(viewer, accountId);
    const account = await lockAccount(tx, accountId);
    const version = await tx.update(Account, account, { sessionsRevokedAt: tx.now });
    await tellOfAccount(tx, account.id, 'revokeSessions', reasons);
    return { kind: 'Account', id: account.id, version };
  },
);

/** One token counts no more, whatever its signature says. */
export const revokeToken = command<RevokeTokenInput>(
  'revokeToken',
  {
    validate: ({ reasons, jti }) => {
      requireReasons(reasons);
      new InputFaults().requireText('input.jti', jti).throwIfAny();
    },
  },
  async (tx, viewer, { accountId, jti, reasons }) => {
    assertOwnUnlessAdministrator(viewer, accountId);
    const account = await lockAccount(tx, accountId);
    await tx.query(
      `insert into revoked_token (jti, account_id, revoked_at, revoked_by) values ($1, $2, $3, $4) on conflict (jti) do nothing`,
      [jti, account.id, tx.now, viewer.accountId],
    );
    await tellOfAccount(tx, account.id, 'revokeToken', reasons);
    return { kind: 'Account', id: account.id, version: account.version };
  },
);
