import { randomUUID } from 'node:crypto';
import { GraphQLClient } from 'graphql-request';
import { ACKNOWLEDGE, CLAIMS_TO_ANSWER, CONFIRM, OPEN_REQUEST, REQUESTS, SUBMIT_REQUEST } from './documents';

export interface DeskClaim {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly person: { readonly id: string; readonly ref: string; readonly displayName: string; readonly birth: string | null };
  readonly clocks: readonly { readonly kind: string; readonly dueAt: string; readonly status: string }[];
}

export interface DeskRequest {
  readonly id: string;
  readonly ref: string;
  readonly state: string;
  readonly originSide: string;
  readonly version: number;
  readonly availableActions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly refusals: readonly { readonly rule: string; readonly message: string }[];
  }[];
}

interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface SignIn {
  readonly origin: string;
  readonly login: string;
  readonly password: string;
}

interface Changed {
  readonly id: string;
  readonly version: number;
}

/** The desk of one State's liaison officer: what waits, and the verbs that answer it. */
export class LiaisonDesk {
  private constructor(
    private readonly client: GraphQLClient,
    private readonly pageSize: number,
  ) {}

  /** Client credentials at the platform's demo provider; with another issuer only this method changes. */
  static async signIn({ origin, login, password }: SignIn, pageSize = 25): Promise<LiaisonDesk> {
    const response = await fetch(`${origin}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!response.ok) throw new Error(`${login} could not sign in: the provider answered ${response.status}.`);
    const { access_token } = (await response.json()) as { access_token: string };
    return new LiaisonDesk(new GraphQLClient(`${origin}/graphql`, { headers: { authorization: `Bearer ${access_token}` } }), pageSize);
  }

  claimsToAnswer(): AsyncGenerator<DeskClaim> {
    return this.pages<DeskClaim>(CLAIMS_TO_ANSWER, 'nationalityClaims');
  }

  requests(): AsyncGenerator<DeskRequest> {
    return this.pages<DeskRequest>(REQUESTS, 'repatriationRequests');
  }

  /** Says that the claim has arrived, if nobody has yet, and that the person is a national. */
  async confirm(claim: DeskClaim, answer: { readonly authority: string; readonly basis: string }): Promise<string> {
    const version = claim.status === 'SUBMITTED' ? await this.acknowledge(claim) : claim.version;
    const { confirmNationality } = await this.client.request<{ confirmNationality: { nationalityClaim: { status: string } } }>(CONFIRM, {
      input: { claimId: claim.id, expectedVersion: version, idempotencyKey: randomUUID(), ...answer },
    });
    return confirmNationality.nationalityClaim.status;
  }

  /** Opens a request for the person and submits it with references to the documents of its route. */
  async requestReturn(
    personId: string,
    request: {
      readonly destination: string;
      readonly route: string;
      readonly formalChannelRef: string;
      readonly documents: readonly { readonly kind: string; readonly reference: string }[];
    },
  ): Promise<{ readonly ref: string; readonly state: string }> {
    const { documents, ...opening } = request;
    const { openRepatriationRequest } = await this.client.request<{ openRepatriationRequest: { repatriationRequest: Changed } }>(
      OPEN_REQUEST,
      { input: { personId, idempotencyKey: randomUUID(), ...opening } },
    );
    const { id, version } = openRepatriationRequest.repatriationRequest;
    const { submitRepatriationRequest } = await this.client.request<{
      submitRepatriationRequest: { repatriationRequest: { ref: string; state: string } };
    }>(SUBMIT_REQUEST, { input: { requestId: id, expectedVersion: version, idempotencyKey: randomUUID(), documents } });
    return submitRepatriationRequest.repatriationRequest;
  }

  private async acknowledge(claim: DeskClaim): Promise<number> {
    const { acknowledgeNationalityClaim } = await this.client.request<{ acknowledgeNationalityClaim: { nationalityClaim: Changed } }>(
      ACKNOWLEDGE,
      { input: { claimId: claim.id, expectedVersion: claim.version, idempotencyKey: randomUUID() } },
    );
    return acknowledgeNationalityClaim.nationalityClaim.version;
  }

  /** Every item of a list, page after page, by the cursor of each. */
  private async *pages<Item>(document: string, field: string): AsyncGenerator<Item> {
    let after: string | null = null;
    do {
      const answer: Record<string, Page<Item> | undefined> = await this.client.request(document, { first: this.pageSize, after });
      const page = answer[field];
      if (!page) return;
      yield* page.nodes;
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }
}
