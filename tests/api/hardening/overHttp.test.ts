import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

interface Audit {
  readonly status: 'ok' | 'notice' | 'warn' | 'error';
  readonly id: string;
  readonly name: string;
  readonly reason?: string;
}
interface Audits {
  auditServer(options: { url: string; fetchFn: typeof fetch }): Promise<readonly Audit[]>;
}
const { auditServer } = jest.requireActual<Audits>('graphql-http');

/** These may miss: they ask for 400 where a document is at fault, in the older media type too, whose clients are told by `errors` (security 0). */
const MAY_MISS = ['572B', 'FDE2', '7B9B'];
const MOST_NOTICES = 3;

let server: SignedInServer;
let results: readonly Audit[];
beforeAll(async () => {
  server = await startSignedInServer();
  const token = await server.token('legal-1');
  const signedIn: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), authorization: `Bearer ${token}` } });
  results = await auditServer({ url: `${server.origin}/graphql`, fetchFn: signedIn });
}, 400_000);
afterAll(() => server.close());

const missed = (kind: string) =>
  results.filter(({ name, status }) => name.startsWith(kind) && status !== 'ok').map(({ id, name, reason }) => `${id} ${name}: ${reason}`);

describe('the sixty-one audits of GraphQL over HTTP', () => {
  it('are all made', () => {
    expect(results).toHaveLength(61);
    const passed = (kind: string) => results.filter(({ name, status }) => name.startsWith(kind) && status === 'ok').length;
    process.stdout.write(`GraphQL over HTTP: MUST ${passed('MUST')}, SHOULD ${passed('SHOULD')}, MAY ${passed('MAY')}\n`);
  });

  it('pass wherever a server MUST', () => {
    expect(missed('MUST')).toEqual([]);
  });

  it('pass wherever a server SHOULD, but for three at most that are known', () => {
    expect(missed('SHOULD').filter((fault) => !MAY_MISS.some((id) => fault.startsWith(id)))).toEqual([]);
  });

  it('pass nearly wherever a server MAY', () => {
    expect(missed('MAY').length).toBeLessThanOrEqual(MOST_NOTICES);
  });
});
