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
  return {
    clientId: settings.clientId,
    issuer: text(discovery, 'issuer'),
    authorizationEndpoint: text(discovery, 'authorization_endpoint'),
    tokenEndpoint: text(discovery, 'token_endpoint'),
  };
}

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
