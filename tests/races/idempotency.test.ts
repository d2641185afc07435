import { startTestApi, type TestApi } from '../support/testApi';
import { jitter, ROUNDS, TRIAL_MS } from './settings';

const KEYS = ROUNDS === undefined ? 12 : ROUNDS * 5;
const COPIES = 5;
/** So many of a hundred answers are lost on their way, and their calls are sent again. */
const LOST_PERCENT = 20;
const AT_ONCE = 4;

const REGISTER = `mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id ref displayName } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const input = (n: number) => ({
  idempotencyKey: `key-${n}`,
  names: [{ usage: 'SELF_STATED', full: `SYN Invented Person ${n}`, lang: 'ar-Latn' }],
  sex: 'MALE',
  birth: '1990',
  custody: {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: '2026-01-28T10:00:00Z',
  },
});

async function sent(n: number): Promise<string> {
  await jitter();
  const answer = await api.as('registrar').query(REGISTER, { input: input(n) });
  if (Math.random() * 100 < LOST_PERCENT) return sent(n);
  return JSON.stringify([answer.data, answer.codes]);
}

const counted = async (text: string) => Number((await api.database.query<{ count: string }>(text)).rows[0]?.count);

test(
  `${KEYS} acts, each sent ${COPIES} times at once and again where an answer is lost, have one effect and one answer each`,
  async () => {
    const fresh: string[] = [];
    for (let first = 0; first < KEYS; first += AT_ONCE) {
      const keys = Array.from({ length: Math.min(AT_ONCE, KEYS - first) }, (_, place) => first + place);
      const answers = await Promise.all(keys.map((n) => Promise.all(Array.from({ length: COPIES }, () => sent(n)))));
      for (const copies of answers) {
        expect(new Set(copies).size).toBe(1);
        expect(copies[0]).toContain('"registerDetainee"');
        fresh.push(copies[0] ?? '');
      }
    }
    expect(new Set(fresh).size).toBe(KEYS);
    expect(await counted('select count(*) from person')).toBe(KEYS);
    expect(await counted(`select count(*) from case_event where action = 'registerDetainee'`)).toBe(KEYS);
    expect(await counted(`select count(*) from outbox where subject_id in (select id from person)`)).toBe(KEYS);
    expect(await counted(`select count(*) from audit_entry where operation = 'registerDetainee' and verb <> 'CONSULTATION'`)).toBe(KEYS);
    process.stdout.write(`${KEYS} keys of ${COPIES} copies: ${KEYS} effects\n`);
  },
  60_000 + KEYS * TRIAL_MS,
);

test('a key belongs to its account: another’s same key is another act', async () => {
  const { rows } = await api.database.query<{ id: string }>('select id from person limit 1');
  const personId = rows[0]?.id ?? '';
  const claim = (login: string, country: string) =>
    api
      .as(login)
      .query('mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }', {
        input: { idempotencyKey: 'one key', personId, country, basis: 'STATED' },
      });
  const answers = await Promise.all([claim('registrar', 'TUN'), claim('legal-1', 'DEU')]);
  expect(answers.map(({ codes }) => codes)).toEqual([[], []]);
  expect(await counted('select count(*) from nationality_claim')).toBe(2);
});
