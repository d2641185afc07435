import type { Purpose, Role } from '../../../domain/access/vocabulary';
import type { Token } from './signIn';

/** Who is signed in, as the API sees it. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly country: string | null;
  readonly organisation: string;
  /** The role's default first. */
  readonly allowedPurposes: readonly Purpose[];
  /** Names of the operations that the role may call. */
  readonly permissions: readonly string[];
}

const TOKEN = 'repatria/token';
const PURPOSE = 'repatria/purpose';

/** The token lives in this tab alone, and ends with it. */
export function keepToken(token: Token): void {
  sessionStorage.setItem(TOKEN, JSON.stringify(token));
}

export function keptToken(): Token | null {
  const kept = sessionStorage.getItem(TOKEN);
  if (kept === null) return null;
  const token = JSON.parse(kept) as Token;
  return token.expiresAt > Date.now() ? token : null;
}

/** Forgets the token, and with it the tabs, history and answers of this account. */
export function forgetEverything(): void {
  sessionStorage.clear();
}

/** What was chosen in this tab; at first the role's default, which the bar shows, so that the examples may read what they name. */
export function keptPurpose(account: Account): Purpose | null {
  const kept = sessionStorage.getItem(PURPOSE);
  if (kept === null) return account.allowedPurposes[0] ?? null;
  return account.allowedPurposes.find((purpose) => purpose === kept) ?? null;
}

export function keepPurpose(purpose: Purpose | null): void {
  sessionStorage.setItem(PURPOSE, purpose ?? '');
}

/** Null when the API does not take the token any more. */
export async function accountOf(token: Token): Promise<Account | null> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { authorization: `Bearer ${token.value}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ viewer { id name role country organisation allowedPurposes permissions } }' }),
  });
  if (response.status === 401) return null;
  const { data } = (await response.json()) as { data?: { viewer?: Account } };
  if (!data?.viewer) throw new Error(`The API answered ${response.status} and did not say who is signed in.`);
  return data.viewer;
}
