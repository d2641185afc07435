import type { IdentityProvider } from './identityProvider';

/** Authorization code with PKCE (RFC 7636), for a client that can keep no secret. */
export interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What a 401 says: the token opens nothing any more, or an act wants a newer sign-in (RFC 9470). */
export type SignInFault = 'ENDED' | 'TOO_OLD';

export const faultOf = (response: Response): SignInFault =>
  (response.headers.get('www-authenticate') ?? '').includes('insufficient_user_authentication') ? 'TOO_OLD' : 'ENDED';

const PENDING = 'repatria/sign-in';

interface Pending {
  readonly verifier: string;
  readonly state: string;
}

/** Leaves the page for the provider's. `askAgain`: even who is still signed in there chooses an account. */
export async function beginSignIn(provider: IdentityProvider, askAgain: boolean): Promise<void> {
  if (!crypto.subtle) throw new Error('Open this page by https, or at localhost: signing in needs a secure connection.');
  const pending: Pending = { verifier: randomText(), state: randomText() };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const challenge = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
  const address = new URL(provider.authorizationEndpoint);
  address.search = new URLSearchParams({
    client_id: provider.clientId,
    response_type: 'code',
    redirect_uri: pageAddress(),
    scope: 'openid repatria',
    state: pending.state,
    code_challenge: base64Url(new Uint8Array(challenge)),
    code_challenge_method: 'S256',
    ...(askAgain ? { prompt: 'login' } : {}),
  }).toString();
  location.assign(address);
}

/** The token, when the provider has just sent the browser back; null on an ordinary visit. */
export async function finishSignIn(provider: IdentityProvider): Promise<Token | null> {
  const answer = new URLSearchParams(location.search);
  if (!answer.has('state')) return null;
  const pending = takePending();
  history.replaceState(null, '', pageAddress());
  // A code that this tab did not ask for, or from another issuer, is not ours to use (RFC 9207).
  if (!pending || answer.get('state') !== pending.state) throw new Error('This sign-in was not begun here. Begin again.');
  if (answer.has('iss') && answer.get('iss') !== provider.issuer) throw new Error('Another identity provider answered. Begin again.');
  const code = answer.get('code');
  if (!code) throw new Error(answer.get('error_description') ?? answer.get('error') ?? 'The identity provider gave no code.');
  return redeem(provider, code, pending.verifier);
}

async function redeem(provider: IdentityProvider, code: string, verifier: string): Promise<Token> {
  const response = await fetch(provider.tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: provider.clientId,
      redirect_uri: pageAddress(),
      code,
      code_verifier: verifier,
    }),
  });
  const answer = (await response.json()) as { access_token?: string; expires_in?: number; error_description?: string };
  if (!response.ok || !answer.access_token) throw new Error(answer.error_description ?? 'The identity provider gave no token.');
  return { value: answer.access_token, expiresAt: Date.now() + (answer.expires_in ?? 0) * 1000 };
}

function takePending(): Pending | null {
  const kept = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  return kept === null ? null : (JSON.parse(kept) as Pending);
}

const pageAddress = () => new URL(import.meta.env.BASE_URL, location.origin).href;

const randomText = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
