import { act, documentsOfReturn, givenNational, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const TABLES = [['STATE'], ['STATE', 'ROUTE'], ['TRACK'], ['CLAIM_STATUS'], ['CLAIM_BASIS', 'NATIONALITY'], ['SEX', 'AGE_BAND']];
const DOCUMENT = `query ($asOf: DateTime) {
  ${TABLES.map((by, place) => `t${place}: statistics(by: [${by.join(', ')}], asOf: $asOf) { rows { keys { value } count { value display } } }`).join('\n  ')}
  requestFunnel(asOf: $asOf) { rows { split state standing { value display } reached { value display } days { median } } }
  clockAgeing(kind: "COLLECT_PERSON", asOf: $asOf) { rows { country age count { display } } }
  juvenilesInAdultFacilities(asOf: $asOf) { rows { facility reason count { display } } }
}`;
const told = (login: string, asOf: Date | null) =>
  api.as(login).must<Record<string, unknown>>(DOCUMENT, { asOf: asOf?.toISOString() ?? null });

/** Twenty persons and their requests, so that cells are told. */
const PERSONS = 14;
const step = async (at: string, work: () => Promise<unknown>) => {
  api.setNow(new Date(at));
  await work();
};

it('counts what stood at a past instant as it was counted then', async () => {
  const requests: string[] = [];
  const persons: string[] = [];
  const answers = new Map<string, unknown>();
  const ask = async (at: string) => {
    api.setNow(new Date(at));
    answers.set(at, await told('legal-1', null));
  };
  const each = async (ids: readonly string[], verb: string, login: string, input: object = {}) => {
    for (const requestId of ids) {
      const { code } = await act(api, login, verb, { requestId, ...input });
      expect(code).toBeUndefined();
    }
  };

  await step('2026-03-02T08:00:00Z', async () => {
    for (let n = 0; n < PERSONS; n += 1) persons.push((await givenNational(api)).id);
  });
  await ask('2026-03-02T12:00:00Z');
  await step('2026-03-03T08:00:00Z', async () => {
    for (const personId of persons) {
      const { request } = await act(api, 'liaison-fra', 'openRepatriationRequest', {
        personId,
        destination: 'FRA',
        route: 'PRE_TRIAL_RETURN',
      });
      requests.push(request?.id ?? '');
    }
  });
  await ask('2026-03-03T12:00:00Z');
  await step('2026-03-04T08:00:00Z', () => each(requests, 'submitRepatriationRequest', 'liaison-fra', { documents: documentsOfReturn }));
  await ask('2026-03-04T12:00:00Z');
  await step('2026-03-05T08:00:00Z', () => each(requests.slice(0, 9), 'registerRepatriationRequest', 'legal-1'));
  await ask('2026-03-05T12:00:00Z');
  await step('2026-03-06T08:00:00Z', () => each(requests.slice(9), 'withdrawRepatriationRequest', 'liaison-fra', { reasons: REASONS }));
  await step('2026-03-06T09:00:00Z', async () => {
    for (const personId of persons.slice(0, 6)) {
      const raised = await api
        .as('child-1')
        .query(`mutation ($input: RaiseAgeDoubtInput!) { raiseAgeDoubt(input: $input) { __typename } }`, {
          input: { personId, reasons: REASONS },
        });
      expect(raised.codes).toEqual([]);
    }
  });
  await ask('2026-03-06T12:00:00Z');

  api.setNow(new Date('2026-05-01T00:00:00Z'));
  for (const [at, answered] of answers) expect({ at, told: await told('legal-1', new Date(at)) }).toEqual({ at, told: answered });
  // The days differ from each other: the comparison means something.
  expect(new Set([...answers.values()].map((answer) => JSON.stringify(answer))).size).toBe(answers.size);
});

it('gives those who see no single cases the start of the day', async () => {
  const noon = await told('analyst', new Date('2026-03-05T12:00:00Z'));
  expect(noon).toEqual(await told('analyst', new Date('2026-03-05T00:00:00Z')));
  expect(noon).not.toEqual(await told('legal-1', new Date('2026-03-05T12:00:00Z')));
});

it('keeps what an update replaced, and changes it no more', async () => {
  const { rows } = await api.database.query(`select count(*)::int as n from repatriation_request_version`);
  expect(rows[0]?.n).toBeGreaterThan(PERSONS);
  await expect(api.database.query(`update repatriation_request_version set state = 'DRAFT'`)).rejects.toThrow('append-only');
});

it('forgets with an erasure when somebody was born, and nothing else of what an update replaced', async () => {
  const { rows } = await api.database.query<{ id: string }>(
    `select person_id as id from person_version where birth_latest is not null limit 1`,
  );
  const id = rows[0]?.id;
  const versions = async () =>
    (
      await api.database.query(
        `select birth_earliest, birth_latest, birth_conventional, track, age_status from person_version where person_id = $1 order by seq`,
        [id],
      )
    ).rows;
  const before = await versions();
  await api.database.query(
    `update person_version set birth_earliest = null, birth_latest = null, birth_conventional = null where person_id = $1`,
    [id],
  );
  await api.database.query(
    `update person set birth = null, birth_earliest = null, birth_latest = null, birth_conventional = null, erased_at = now() where id = $1`,
    [id],
  );
  const after = await versions();
  expect(after).toHaveLength(before.length + 1);
  expect(after.every((row) => row.birth_earliest === null && row.birth_latest === null && row.birth_conventional === null)).toBe(true);
  expect(after.slice(0, before.length).map(({ track, age_status }) => [track, age_status])).toEqual(
    before.map(({ track, age_status }) => [track, age_status]),
  );
  await expect(api.database.query(`update person_version set track = null where person_id = $1`, [id])).rejects.toThrow('append-only');
});
