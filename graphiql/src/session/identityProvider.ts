/** What the server says of its identity provider, at `settings.json` beside the page. */
interface Settings {
  /** The issuer's address, or its path at this server. */
  readonly issuer: string;
  readonly clientId: string;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

/** Asks the provider's discovery document, once. */
export async function findIdentityProvider(): Promise<IdentityProvider> {
  const settings = await json<Settings>('./settings.json');
  const discovery = await json<Record<string, unknown>>(`${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const issuer = text(discovery, 'issuer');
  if (!isNamed(settings.issuer, issuer)) throw new Error('Another identity provider answered in the place of the one that is set.');
  return {
    clientId: settings.clientId,
    issuer,
    authorizationEndpoint: text(discovery, 'authorization_endpoint'),
    tokenEndpoint: text(discovery, 'token_endpoint'),
  };
}

/** The very issuer that the operator set (OpenID Connect Discovery 4.3). The demo's is this server itself, by whichever of its names. */
const isNamed = (set: string, named: string): boolean =>
  set.startsWith('/') ? URL.canParse(named) && new URL(named).pathname === set : named === set;

async function json<Document>(address: string): Promise<Document> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as Document;
}

function text(document: Record<string, unknown>, name: string): string {
  const value = document[name];
  if (typeof value !== 'string') throw new Error(`The identity provider does not state its ${name}.`);
  return value;
}
