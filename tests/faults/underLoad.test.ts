import { setTimeout } from 'node:timers/promises';
import { openAuditLog } from '../support/auditLog';
import { startTestApi, type TestApi } from '../support/testApi';
import { SECONDS } from './settings';

const WRITERS = 6;
const READERS = 3;
const CUT_EVERY_MS = 1_000;
const REGISTER = 'mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }';
const custody = {
  facilityCode: 'IRQ-KARKH',
  deprivedAt: '2018-05-01T10:00:00Z',
  deprivedPlace: 'Raqqa',
  deprivingAuthority: 'Capturing force',
  supervisingAuthority: 'Ministry',
  facilityAuthority: 'Prison service',
  admittedAt: '2026-01-28T10:00:00Z',
};

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const counted = async (text: string) => Number((await api.database.query<{ count: string }>(text)).rows[0]?.count);

it(
  `with every connection cut each ${CUT_EVERY_MS} ms for ${SECONDS} s, each act is done once, and nobody is told anything but to try again`,
  async () => {
    const until = Date.now() + SECONDS * 1_000;
    const told = new Map<string, number>();
    const tell = (what: 'act' | 'read', codes: readonly string[]) => {
      for (const code of codes.length === 0 ? ['answered'] : codes) told.set(`${what} ${code}`, (told.get(`${what} ${code}`) ?? 0) + 1);
    };
    let acts = 0;
    const writer = async () => {
      while (Date.now() < until) {
        const n = acts++;
        const input = {
          idempotencyKey: `act-${n}`,
          names: [{ usage: 'SELF_STATED', full: `SYN Invented Person ${n}`, lang: 'ar-Latn' }],
          sex: 'MALE',
          birth: '1990',
          custody,
        };
        for (;;) {
          const { codes } = await api.as('registrar').query(REGISTER, { input });
          tell('act', codes);
          if (codes.length === 0) break;
          if (!codes.includes('SERVICE_UNAVAILABLE')) throw new Error(codes.join());
          await setTimeout(20);
        }
      }
    };
    const reader = async () => {
      while (Date.now() < until)
        tell('read', (await api.as('legal-1').query('{ detainees(first: 5) { nodes { ref } totalCount } }')).codes);
    };
    const cutter = async () => {
      while (Date.now() < until) {
        await setTimeout(CUT_EVERY_MS);
        await api.database.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'repatria%'`,
        );
      }
    };
    await Promise.all([...Array.from({ length: WRITERS }, writer), ...Array.from({ length: READERS }, reader), cutter()]);
    expect([...told.keys()].filter((code) => !/ (answered|SERVICE_UNAVAILABLE)$/.test(code))).toEqual([]);
    expect(await counted('select count(*) from person')).toBe(acts);
    expect(await counted(`select count(*) from case_event where action = 'registerDetainee'`)).toBe(acts);
    expect(await counted(`select count(*) from audit_entry where operation = 'registerDetainee' and verb <> 'CONSULTATION'`)).toBe(acts);
    process.stdout.write(`${acts} acts, none lost or doubled; told: ${JSON.stringify(Object.fromEntries(told))}\n`);
  },
  60_000 + SECONDS * 2_000,
);

it('the log holds after all of it', async () => {
  const log = openAuditLog(api);
  await log.seal();
  expect((await log.verdict(await log.checkpoint())).code).toBe(0);
  void log.close();
});
