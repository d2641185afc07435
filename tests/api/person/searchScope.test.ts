import { type Namesake, namesakes } from '../../support/namesakes';
import { startTestApi, type TestApi } from '../../support/testApi';

const SEARCH = `query ($query: String!, $first: Int, $birth: PartialDate) {
  searchPersons(query: $query, first: $first, birth: $birth) { score person { ref } reasons { field weight explanation } }
}`;
interface Found {
  readonly searchPersons: readonly {
    readonly score: number;
    readonly person: { readonly ref: string };
    readonly reasons: readonly { readonly field: string; readonly explanation: string }[];
  }[];
}

const OTHERS = 2_000;
/** So many are compared when many are as near. */
const COMPARED = 600;
const NAME = 'Tarik Salim Zubaid';

let api: TestApi;
let own: readonly Namesake[];
beforeAll(async () => {
  api = await startTestApi();
  // The State's persons come last and are spelled otherwise: all others stand before them.
  own = await namesakes(api.database, ['Tareq Saleem Zubayd', 'Tariq Selim Zoubaid', 'Tarek Salim Zubeid', 'Bashir Salim Zubaid'], ['FRA']);
});
afterAll(() => api.close());

const search = async (login: string, query: string, first = 10) =>
  (await api.as(login).must<Found>(SEARCH, { query, first })).searchPersons;
const refs = (found: Found['searchPersons']) => found.map(({ person }) => person.ref);

describe('a State whose persons stand behind thousands of others of their name', () => {
  let before: Found['searchPersons'];
  beforeAll(async () => {
    before = await search('liaison-fra', NAME);
    await namesakes(
      api.database,
      Array.from({ length: OTHERS }, () => NAME),
    );
  });

  it('finds all its own', async () => {
    expect(refs(before).sort()).toEqual(own.map(({ ref }) => ref).sort());
    expect(refs(await search('liaison-fra', NAME)).sort()).toEqual(own.map(({ ref }) => ref).sort());
  });

  it('gets the same answer to the last number, whoever else is registered', async () => {
    expect(await search('liaison-fra', NAME)).toEqual(before);
  });

  it('another State finds nobody and is told nothing', async () => {
    expect(await search('liaison-deu', NAME)).toEqual([]);
  });

  it('custodial officers get the nearest, in the same order every time, and are told how many were not compared', async () => {
    const once = await search('legal-1', NAME, 50);
    expect(once).toHaveLength(50);
    expect(once.every(({ score }) => score === 1)).toBe(true);
    expect(refs(await search('legal-1', NAME, 50))).toEqual(refs(once));
    expect(refs(await search('legal-1', NAME, 10))).toEqual(refs(once).slice(0, 10));
    const told = once[0]?.reasons.find(({ field }) => field === 'search')?.explanation;
    // Three of the State's own sound alike; the fourth has another given name.
    expect(told).toBe(`${OTHERS + 3 - COMPARED} more persons have names as near as the last that was compared. Add a word of the name.`);
  });
});

describe('a case that an officer is excluded from', () => {
  const ALONE = 'Wadih Qorani Nasriwan';
  let excluded: Namesake | undefined;
  beforeAll(async () => {
    await namesakes(api.database, ['Wadih Qorani Nasriwan', 'Wadih Kourani Nasriwan']);
    [excluded] = await namesakes(api.database, [ALONE]);
  });

  it('is not found, and its being there changes neither answer nor scores', async () => {
    const all = await search('legal-1', ALONE);
    expect(refs(all)).toContain(excluded?.ref);
    const exclude = (login: string) =>
      api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'own relative', now())`, [
        excluded?.id,
        api.accountId(login),
      ]);
    await exclude('legal-1');
    const without = await search('legal-1', ALONE);
    expect(refs(without)).toEqual(refs(all).filter((ref) => ref !== excluded?.ref));
    await api.database.query('delete from person_search_key where number = (select number from person_search where person_id = $1)', [
      excluded?.id,
    ]);
    await api.database.query('delete from person_search where person_id = $1', [excluded?.id]);
    expect(await search('legal-1', ALONE)).toEqual(without);
  });
});

test('the role that searches reads sounds and the viewer’s own scope, and no person', async () => {
  const { rows } = await api.database.query(
    `select table_name as name from information_schema.role_table_grants
     where grantee = 'repatria_search' and privilege_type = 'SELECT' and table_name not in ('origin_country', 'facility', 'facility_controller') order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['case_exclusion', 'person_access', 'person_search', 'person_search_key', 'retention_rule']);
});
