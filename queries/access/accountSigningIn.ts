import type { FieldCategory } from '../../domain/access/fieldClasses';
import type { Role } from '../../domain/access/vocabulary';

/** An account as it stands at the moment of a request: in one role that it holds then. */
export interface SignedInAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
  readonly country: string | null;
  /** Every role that it holds now. */
  readonly roles: readonly Role[];
  readonly roleEndsAt: Date | null;
  /** Tokens issued until then count no more. */
  readonly sessionsRevokedAt: Date | null;
  readonly revokedTokens: readonly string[];
  /** Categories that an emergency opens to it now. */
  readonly glass: readonly FieldCategory[];
}

interface Asked {
  readonly login: string;
  /** The role that the request names; undefined: the account's own. */
  readonly role: string | undefined;
  readonly at: Date;
}

interface Answers {
  query(text: string, values: unknown[]): Promise<{ readonly rows: SignedInAccount[] }>;
}

/** Undefined: there is no such account, it is closed, or it holds no role now. */
export async function accountSigningIn(pool: Answers, { login, role, at }: Asked): Promise<SignedInAccount | undefined> {
  const { rows } = await pool.query(
    `select id, login, name, organisation, role, country, roles, role_ends_at as "roleEndsAt",
            sessions_revoked_at as "sessionsRevokedAt", revoked_tokens as "revokedTokens", glass from account_signing_in($1, $2, $3)`,
    [login, role ?? null, at],
  );
  return rows[0];
}
