import type { Account } from './session';
import type { Token } from './signIn';

const REVOKE = 'mutation EndToken($input: RevokeTokenInput!) { revokeToken(input: $input) { account { id } } }';
const WHY = 'Signed out of the workspace.';

/**
 * Tells the API that the token counts no more: a copy of it that somebody kept opens nothing from then on (ASVS 5.0, 7.4.1). The page
 * forgets it whether or not the API can be reached.
 */
export function revokeToken(account: Account, token: Token): void {
  const jti = idOf(token.value);
  if (jti === null) return;
  void fetch('/graphql', {
    method: 'POST',
    keepalive: true,
    headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: REVOKE, variables: { input: { accountId: account.id, jti, reasons: WHY } } }),
  }).catch(() => undefined);
}

/** Null where the provider gives tokens no id: such a token lives to its end. */
function idOf(token: string): string | null {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { jti } = JSON.parse(atob(payload)) as { readonly jti?: unknown };
    return typeof jti === 'string' && jti !== '' ? jti : null;
  } catch {
    return null;
  }
}
