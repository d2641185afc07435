/** What a client of the API needs: a token for an account, and questions. Used by the demo and the intake command. */
export class ApiClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(readonly origin: string = process.env['REPATRIA_URL'] ?? 'http://localhost:4000') {}

  /** Answers the data, or throws `ApiRefusal` with the errors as the API gave them. */
  async ask<Data>(account: string, query: string, variables: object = {}, purpose?: string): Promise<Data> {
    const answer = await this.answer<Data>(account, query, variables, purpose);
    if (answer.errors?.length) throw new ApiRefusal(account, answer.errors);
    if (!answer.data) throw new Error('The API answered neither data nor errors.');
    return answer.data;
  }

  async answer<Data>(account: string, query: string, variables: object = {}, purpose?: string): Promise<ApiAnswer<Data>> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await this.token(account)}`,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(purpose === undefined ? {} : { 'x-purpose': purpose }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as ApiAnswer<Data>;
  }

  private token(account: string): Promise<string> {
    const known = this.tokens.get(account);
    if (known) return known;
    const fresh = this.signIn(account);
    this.tokens.set(account, fresh);
    return fresh;
  }

  private async signIn(account: string): Promise<string> {
    const response = await fetch(`${this.origin}/oidc/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${account}:demo`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    }).catch(() => {
      throw new Error(`Nothing answers at ${this.origin}. Start the platform first: npm start`);
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (!token) throw new Error(`The account ${account} could not sign in.`);
    return token;
  }
}

export interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly refusals?: readonly { readonly rule: string; readonly message: string; readonly gate: string | null }[];
  };
}

export interface ApiAnswer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly ApiError[];
}

/** The API refused: the errors say why. */
export class ApiRefusal extends Error {
  constructor(
    readonly account: string,
    readonly errors: readonly ApiError[],
  ) {
    super(`${account}: ${errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'} ${message}`).join('; ')}`);
  }

  get codes(): string[] {
    return this.errors.map((error) => error.extensions?.code ?? 'ERROR');
  }
}
