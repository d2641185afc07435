import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';

/** Whose day it is. */
export const LOGINS = ['legal-1', 'liaison-fra', 'health', 'analyst'] as const;

/** What officers do on a day, and one request in twenty that nobody should send. */
export interface Ask {
  readonly login: (typeof LOGINS)[number];
  readonly body: unknown;
  readonly expects: (status: number, codes: readonly string[]) => boolean;
}

const answered: Ask['expects'] = (status, codes) => status === 200 && codes.length === 0;
const refused: Ask['expects'] = (status, codes) => status < 500 && codes.length > 0 && !codes.includes('INTERNAL');

/** Of a hundred requests. */
const MIX = {
  'a list': 50,
  'a person': 20,
  'a search': 10,
  'an act': 10,
  statistics: 5,
  'a hostile request': 5,
} as const satisfies Readonly<Record<string, number>>;

export type Kind = keyof typeof MIX;
export const kinds = Object.keys(MIX) as readonly Kind[];
const turns = kinds.flatMap((kind) => Array.from({ length: MIX[kind] }, () => kind));
/** Prime to a hundred: kinds follow one another as if by chance, the same in every run. */
const STRIDE = 37;

export const kindOf = (n: number): Kind => turns[(n * STRIDE) % turns.length] ?? 'a list';

/** The nth request of the day, on one of these people. */
export function askOf(n: number, ids: readonly string[]): Ask {
  const id = ids[(n * 7919) % ids.length];
  switch (kindOf(n)) {
    case 'a list':
      return {
        login: 'legal-1',
        body: { query: '{ detainees(first: 25) { totalCount nodes { ref displayName nationalityClaims { status } } } }' },
        expects: answered,
      };
    case 'a person':
      return {
        login: 'liaison-fra',
        body: { query: 'query ($id: ID!) { detainee(id: $id) { ref displayName nationalityClaims { status } } }', variables: { id } },
        expects: answered,
      };
    case 'a search':
      return {
        login: 'legal-1',
        body: { query: `{ searchPersons(query: "Person ${n % 500}", first: 10) { person { ref } } }` },
        expects: answered,
      };
    case 'an act':
      return {
        login: 'health',
        body: {
          query: 'mutation ($input: RecordHealthEventInput!) { recordHealthEvent(input: $input) { person { id } } }',
          variables: { input: { personId: id, kind: 'ILLNESS', occurredAt: new Date(Date.now() - 60_000).toISOString() } },
        },
        expects: answered,
      };
    case 'statistics':
      return { login: 'analyst', body: { query: '{ requestFunnel(by: COUNTRY) { __typename } }' }, expects: answered };
    case 'a hostile request':
      return {
        login: 'liaison-fra',
        body: { query: `{ ${Array.from({ length: 200 }, (_, alias) => `a${n}_${alias}: __typename`).join(' ')} }` },
        expects: refused,
      };
  }
}

/** How an answer is known: as expected, told to come again, or neither. */
export interface Outcome {
  readonly kind: Kind;
  /** From when it was due, so that a platform that stands still is not spared what waits behind. */
  readonly ms: number;
  readonly told: 'answered' | 'busy' | { readonly fault: string };
}

export interface Target {
  readonly url: string;
  headersOf(login: string): Promise<Readonly<Record<string, string>>>;
}

/** Connections that are kept, as those of the edge that stands before the platform in operation. */
const agent = new Agent({ keepAlive: true, maxSockets: 600 });

interface Told {
  readonly status: number;
  readonly again: boolean;
  readonly codes: readonly string[];
}

function post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } };
    const asked = request(url, options, (response) => {
      text(response).then((answer) => {
        const { errors = [] } = JSON.parse(answer) as { errors?: { extensions?: { code?: string } }[] };
        const codes = errors.map(({ extensions }) => String(extensions?.code));
        resolve({ status: response.statusCode ?? 0, again: 'retry-after' in response.headers, codes });
      }, reject);
    });
    asked.once('error', reject).end(body);
  });
}

/** Opens the connections before anything is measured. */
export async function connect(target: Target): Promise<void> {
  const open = () =>
    new Promise<void>((resolve, reject) => {
      const opened = (response: IncomingMessage) => void response.resume().once('end', resolve);
      request(new URL('/healthz', target.url), { agent }, opened).once('error', reject).end();
    });
  await Promise.all(Array.from({ length: agent.maxSockets }, open));
}

async function sent(target: Target, n: number, ids: readonly string[], due: number): Promise<Outcome> {
  const { login, body, expects } = askOf(n, ids);
  const outcome = (told: Outcome['told']): Outcome => ({ kind: kindOf(n), ms: performance.now() - due, told });
  try {
    const { status, again, codes } = await post(target.url, await target.headersOf(login), JSON.stringify(body));
    if (expects(status, codes)) return outcome('answered');
    return outcome([429, 503].includes(status) && again ? 'busy' : { fault: `${status} ${codes.join()}` });
  } catch (error) {
    return outcome({ fault: error instanceof Error ? `${error.message} ${String(error.cause ?? '')}` : 'unknown' });
  }
}

/** Arrivals that do not wait for answers, as a day’s do. */
export async function arrivals(
  target: Target,
  ids: readonly string[],
  { rps, seconds }: { readonly rps: number; readonly seconds: number },
  told: (outcome: Outcome) => void,
): Promise<void> {
  const waiting: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; n < rps * seconds; n += 1) {
    const due = began + (n * 1_000) / rps;
    const early = due - performance.now();
    if (early > 1) await setTimeout(early);
    waiting.push(sent(target, n, ids, due).then(told));
  }
  await Promise.all(waiting);
}

/** As many at once as officers who each wait for their answer; answers how many a second were served. */
export async function capacity(target: Target, ids: readonly string[], seconds: number, officers: number): Promise<number> {
  let [next, served] = [0, 0];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: officers }, async () => {
      while (performance.now() - began < seconds * 1_000) {
        next += 1;
        const { told } = await sent(target, next, ids, performance.now());
        if (told === 'answered') served += 1;
      }
    }),
  );
  return served / ((performance.now() - began) / 1_000);
}

export const quantile = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
