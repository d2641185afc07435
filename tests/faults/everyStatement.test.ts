import './settings';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type AuditLog, openAuditLog } from '../support/auditLog';
import { givenRequest, REASONS } from '../support/givenRequest';
import { startTestApi, type TestApi } from '../support/testApi';
import { cutBefore, type Fault } from './cut';

const MOST_STATEMENTS = 60;
const CODES = { TERMINATE: 'SERVICE_UNAVAILABLE', CANCEL: 'TIMEOUT', FULL: 'SERVICE_UNAVAILABLE' } as const satisfies Record<Fault, string>;
const FAULTS = Object.keys(CODES) as Fault[];
/** Everything that a command may leave behind. */
const TABLES = [
  'person',
  'person_name',
  'custody_episode',
  'repatriation_request',
  'decision',
  'clock',
  'case_event',
  'outbox',
  'idempotency',
];

let api: TestApi;
let log: AuditLog;
beforeAll(async () => {
  api = await startTestApi();
  log = openAuditLog(api);
});
afterAll(async () => {
  void log.close();
  await api.close();
});

async function left(): Promise<Record<string, string>> {
  const { rows } = await api.database.query<Record<string, string>>(
    `select ${TABLES.map((table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t) as ${table}`).join(', ')},
       (select count(*) from audit_entry where verb <> 'CONSULTATION' and outcome = 'DONE') as audited`,
  );
  return rows[0] ?? {};
}

interface Act {
  readonly login: string;
  readonly document: string;
  readonly input: object;
}

const acts: readonly (readonly [string, () => Promise<Act>])[] = [
  [
    'a decision',
    async () => ({
      login: 'decision-1',
      document:
        'mutation ($input: ApproveRepatriationRequestInput!) { approveRepatriationRequest(input: $input) { repatriationRequest { state } } }',
      input: { requestId: (await givenRequest(api, 'DECISION_PENDING')).id, legalBasis: 'Agreement of 2025', reasons: REASONS },
    }),
  ],
  [
    'a list of six hundred people',
    async () => ({
      login: 'registrar',
      document: 'mutation ($input: ImportIntakeInput!) { importIntake(input: $input) { imported } }',
      input: { csv: readFileSync(path.join(__dirname, '../fixtures/intake-600.csv'), 'utf8').split('\n').slice(0, 40).join('\n') },
    }),
  ],
];

describe.each(acts)('%s', (_what, given) => {
  it.each(FAULTS)(
    'leaves nothing behind wherever it is broken off (%s), says so, and is done once when it is sent again',
    async (fault) => {
      const { login, document, input } = await given();
      const variables = { input: { ...input, idempotencyKey: `${document.length} ${fault}` } };
      const before = await left();
      const told: string[] = [];
      let done = false;
      for (let at = 0; at < MOST_STATEMENTS && !done; at += 1) {
        const cut = cutBefore(at, fault, api.database);
        const { codes } = await api.as(login).query(document, variables);
        cut.end();
        done = codes.length === 0;
        if (done) {
          expect(cut.sent()).toBeLessThanOrEqual(at);
          break;
        }
        told.push(codes.join());
        expect(await left()).toEqual(before);
      }
      expect(done).toBe(true);
      expect(new Set(told)).toEqual(new Set([CODES[fault]]));
      const after = await left();
      expect(Number(after['audited'])).toBe(Number(before['audited']) + 1);
      expect((await api.as(login).query(document, variables)).codes).toEqual([]);
      expect(await left()).toEqual(after);
    },
    120_000,
  );
});

it('an act whose answer was lost on its way is found done when it is sent again', async () => {
  const { id: requestId } = await givenRequest(api, 'SUBMITTED');
  const document =
    'mutation ($input: RegisterRepatriationRequestInput!) { registerRepatriationRequest(input: $input) { repatriationRequest { state } } }';
  const input = { requestId, idempotencyKey: 'lost' };
  const stateNow = async () =>
    (await api.database.query('select state from repatriation_request where id = $1', [requestId])).rows[0]?.state;
  // The account is read first, the answer last, and on a connection that was cut once more.
  const cut = cutBefore(1, 'TERMINATE', api.database, 'repatria-staff', 1);
  const lost = await api.as('legal-1').query(document, { input });
  cut.end();
  expect([lost.codes, await stateNow()]).toEqual([['SERVICE_UNAVAILABLE'], 'REGISTERED']);
  const after = await left();
  const again = await api.as('legal-1').query(document, { input });
  expect(again).toMatchObject({ codes: [], data: { registerRepatriationRequest: { repatriationRequest: { state: 'REGISTERED' } } } });
  expect(await left()).toEqual(after);
});

it('an answer that is cut off once is read again, and nobody notices', async () => {
  const { id: requestId } = await givenRequest(api, 'SUBMITTED');
  const document =
    'mutation ($input: RegisterRepatriationRequestInput!) { registerRepatriationRequest(input: $input) { repatriationRequest { state } } }';
  const cut = cutBefore(1, 'TERMINATE', api.database, 'repatria-staff');
  const answer = await api.as('legal-1').query(document, { input: { requestId } });
  cut.end();
  expect(cut.sent()).toBe(3);
  expect(answer).toMatchObject({ codes: [], data: { registerRepatriationRequest: { repatriationRequest: { state: 'REGISTERED' } } } });
});

it('no setting of a broken act is left on the connection that serves the next', async () => {
  const { rows } = await api.commands.dataSource
    .query(`select current_user = session_user as itself, coalesce(current_setting('app.account', true), '') as account`)
    .then((found: unknown[]) => ({ rows: found }));
  expect(rows).toEqual([{ itself: true, account: '' }]);
});

it('the log holds after all of it', async () => {
  await log.seal();
  expect((await log.verdict(await log.checkpoint())).code).toBe(0);
});
