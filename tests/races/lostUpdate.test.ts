import { act, givenRequest } from '../support/givenRequest';
import { startTestApi, type TestApi } from '../support/testApi';
import { jitter, ROUNDS, TRIAL_MS, untilServed } from './settings';

const EDITORS = ROUNDS === undefined ? 12 : 50;
const EACH = ROUNDS ?? 6;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const row = async (id: string) =>
  (await api.database.query<{ version: number; state: string }>('select version, state from repatriation_request where id = $1', [id]))
    .rows[0] ?? { version: 0, state: '' };

const hold = () => ({
  reason: 'MEDICAL',
  reasons: 'Held until the doctors have said what can be done.',
  reviewOn: new Date(api.now().getTime() + 30 * 86_400_000).toISOString(),
});

/** The two verbs take turns, so that a round always has something to change. */
const edit = (round: number, requestId: string, expectedVersion: number) =>
  round % 2 === 0
    ? act(api, 'legal-1', 'holdRepatriationRequest', { requestId, expectedVersion, ...hold() })
    : act(api, 'legal-2', 'resumeRepatriationRequest', { requestId, expectedVersion });

test(
  `of ${EDITORS} editors who read the same version one wins each of ${EACH} rounds, and every other learns the current version`,
  async () => {
    const { id } = await givenRequest(api, 'IN_REVIEW');
    for (let round = 0; round < EACH; round += 1) {
      const { version } = await row(id);
      const answers = await Promise.all(
        Array.from({ length: EDITORS }, async () => {
          await jitter();
          return untilServed(() => edit(round, id, version));
        }),
      );
      const losers = answers.filter(({ code }) => code !== undefined);
      expect(losers).toHaveLength(EDITORS - 1);
      expect(new Set(losers.map(({ code, extensions }) => `${code} ${extensions.currentVersion}`))).toEqual(
        new Set([`STALE_VERSION ${version + 1}`]),
      );
      expect((await row(id)).version).toBe(version + 1);
    }
    // What is left behind is what the winners did, once each.
    const { rows } = await api.database.query(
      `select count(*)::int as events, (select count(*)::int from outbox where subject_id = $1) as announced from case_event
       where subject_id = $1 and action in ('holdRepatriationRequest', 'resumeRepatriationRequest')`,
      [id],
    );
    expect(rows[0]?.events).toBe(EACH);
    expect((await row(id)).state).toBe(EACH % 2 === 0 ? 'IN_REVIEW' : 'ON_HOLD');
    process.stdout.write(`${EACH * EDITORS} edits of ${EDITORS} editors: none lost\n`);
  },
  60_000 + EACH * EDITORS * TRIAL_MS,
);
