import type { Purpose } from '../../../domain/access/vocabulary';
import { type Answer, type Notice, noticeOf, readAnswer } from '../results/answer';
import { faultOf, type SignInFault, type Token } from '../session/signIn';

/** What the page itself asks, beside the operations that stand in the tabs. */
export type AskApi = <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;

/** The API answered no; the words for it are those of the results. */
export class Refused extends Error {
  constructor(
    readonly notice: Notice,
    /** Of the first error. */
    readonly code: string | null,
  ) {
    super(notice.title);
  }
}

interface AskApiOptions {
  readonly token: Token;
  readonly purpose: () => Purpose | null;
  readonly onExpired: (fault: SignInFault) => void;
}

export function createAskApi({ token, purpose, onExpired }: AskApiOptions): AskApi {
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const stated = purpose();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token.value}`,
        'content-type': 'application/json',
        ...(stated ? { 'x-purpose': stated } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    if (response.status === 401) onExpired(faultOf(response));
    const answer: Answer = readAnswer(await response.text()) ?? {
      data: null,
      errors: [{ message: `The API answered ${response.status}.` }],
    };
    const notice = noticeOf(answer);
    if (notice) throw new Refused(notice, answer.errors[0]?.extensions?.code ?? null);
    return answer.data as Data;
  };
}

/** Also where the API could not be reached at all. */
export const noticeOfFailure = (error: unknown): Notice =>
  error instanceof Refused
    ? error.notice
    : { kind: 'refused', title: 'The API could not be reached.', advice: 'Try again in a minute.', details: [] };
