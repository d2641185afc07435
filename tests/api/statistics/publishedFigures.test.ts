import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Figure {
  readonly value: number;
  readonly source: string;
  readonly confidence: string;
  readonly asOf: string;
}
const figures = async (login: string, filter: object) =>
  (
    await api
      .as(login)
      .must<{ publishedFigures: { nodes: Figure[] } }>(
        `query ($filter: PublishedFigureFilter) { publishedFigures(filter: $filter) { nodes { value source confidence asOf } } }`,
        { filter },
      )
  ).publishedFigures.nodes;
const record = (login: string, input: object) =>
  api
    .as(login)
    .query(`mutation ($input: RecordPublishedFigureInput!) { recordPublishedFigure(input: $input) { publishedFigure { value } } }`, {
      input,
    });
const given = {
  topic: 'OF_NATIONALITY',
  country: 'TUN',
  value: 240,
  asOf: '2026-03-01T00:00:00Z',
  source: 'Foreign ministry, in the press',
  basis: 'Nationals in custody',
  confidence: 'OFFICIAL',
};

it('figures that disagree stand side by side, each with its source and day', async () => {
  const transferred = await figures('liaison-fra', { topic: ['TRANSFERRED'] });
  expect(transferred.map(({ value }) => value).sort()).toEqual([5064, 5640, 5703, 5704]);
  expect(new Set(transferred.map(({ source }) => source)).size).toBe(4);
});

it('a new figure is added to the others, and changes no count of the register', async () => {
  const before = await api.as('analyst').must('{ statistics(by: [NATIONALITY]) { rows { keys { value } } } }');
  expect((await record('analyst', given)).codes).toEqual([]);
  expect((await figures('analyst', { country: 'TUN', topic: ['OF_NATIONALITY'] })).map(({ value }) => value)).toEqual([240, 234]);
  expect(await figures('analyst', { country: 'TUN', asOfYear: 2025 })).toEqual([]);
  expect(await api.as('analyst').must('{ statistics(by: [NATIONALITY]) { rows { keys { value } } } }')).toEqual(before);
});

it.each([
  ['liaison-fra', given, 'FORBIDDEN'],
  ['registrar', given, 'FORBIDDEN'],
  ['analyst', { ...given, value: -1 }, 'BAD_USER_INPUT'],
  ['analyst', { ...given, source: ' ' }, 'BAD_USER_INPUT'],
  ['analyst', { ...given, country: null }, 'BAD_USER_INPUT'],
  ['analyst', { ...given, country: 'QQQ' }, 'BAD_USER_INPUT'],
  ['analyst', { ...given, topic: 'TRANSFERRED' }, 'BAD_USER_INPUT'],
  ['analyst', { ...given, asOf: '2999-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
])('%s records %j: %s', async (login, input, code) => {
  const { rows } = await api.database.query('select count(*) from published_figure');
  expect((await record(login, input)).codes).toEqual([code]);
  expect((await api.database.query('select count(*) from published_figure')).rows).toEqual(rows);
});

it('the database itself lets nobody rewrite what was published', async () => {
  await expect(api.database.query('update published_figure set value = 0')).rejects.toThrow('append-only');
  await expect(api.database.query('delete from published_figure')).rejects.toThrow('append-only');
});
