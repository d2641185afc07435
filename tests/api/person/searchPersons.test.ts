import { startTestApi, type TestApi } from '../../support/testApi';

const REGISTER = `mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id ref } } }`;
const SEARCH = `query ($query: String!, $birth: PartialDate) { searchPersons(query: $query, birth: $birth) { score person { ref displayName } reasons { field explanation } } }`;
interface Found {
  readonly searchPersons: readonly { score: number; person: { ref: string; displayName: string }; reasons: readonly { field: string }[] }[];
}

const custody = {
  facilityCode: 'IRQ-KARKH',
  deprivedAt: '2018-05-01T10:00:00Z',
  deprivedPlace: 'Raqqa',
  deprivingAuthority: 'Capturing force',
  supervisingAuthority: 'Ministry',
  facilityAuthority: 'Prison service',
  admittedAt: '2026-01-28T10:00:00Z',
};
const people = [
  { latin: 'Othman Yassine Zakariya', arabic: 'عثمان ياسين زكريا', birth: '1990' },
  { latin: 'Nabil Harith Qasim', arabic: 'نبيل حارث قاسم', birth: '1985-03-02' },
  { latin: 'Yusuf Hamdan Saleh', arabic: 'يوسف حمدان صالح', birth: '1979' },
];

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const { latin, arabic, birth } of people) {
    const names = [
      { usage: 'SELF_STATED', full: arabic, lang: 'ar-Arab' },
      { usage: 'DOCUMENT', full: latin, lang: 'ar-Latn' },
    ];
    await api.as('registrar').must(REGISTER, { input: { names, sex: 'MALE', birth, custody } });
  }
});
afterAll(() => api.close());

test.each([
  ['Osman Yaseen Zakaria', 'Othman Yassine Zakariya'],
  ['عثمان ياسين', 'Othman Yassine Zakariya'],
  ['Nabeel Hareth Kassem', 'Nabil Harith Qasim'],
  ['Youssef Hamdane', 'Yusuf Hamdan Saleh'],
])('%s finds %s first, and says why', async (query, displayName) => {
  const { searchPersons } = await api.as('legal-1').must<Found>(SEARCH, { query });
  expect(searchPersons[0]?.person.displayName).toBe(displayName);
  expect(searchPersons[0]?.reasons.map(({ field }) => field)).toContain('names');
});

test('a State that does not see the persons finds nobody', async () => {
  const { searchPersons } = await api.as('liaison-fra').must<Found>(SEARCH, { query: 'Othman Yassine' });
  expect(searchPersons).toEqual([]);
});

test('a birth date that fits raises the score, one that differs lowers it', async () => {
  const score = async (birth: string) =>
    (await api.as('legal-1').must<Found>(SEARCH, { query: 'Nabil Qasim', birth })).searchPersons[0]?.score ?? 0;
  expect(await score('1985')).toBeGreaterThan(await score('1960'));
});

test('a single letter is refused', async () => {
  expect((await api.as('legal-1').query(SEARCH, { query: 'x' })).codes).toEqual(['BAD_USER_INPUT']);
});
