import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (let n = 0; n < 12; n += 1) await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
  for (let n = 0; n < 7; n += 1)
    await registered(api.database, { claims: { TUN: 'STATED' }, sex: 'FEMALE', birth: null, facility: 'IRQ-RASHAD' });
  for (let n = 0; n < 3; n += 1) await registered(api.database, { claims: { DEU: 'CONFIRMED' }, registeredAt: '2026-03-10T00:00:00Z' });
});
afterAll(() => api.close());

interface Row {
  readonly keys: readonly { readonly dimension: string; readonly value: string }[];
  readonly count: { readonly value: number | null; readonly suppressed: boolean; readonly display: string };
}
const COUNT = `query ($by: [StatisticDimension!]!, $asOf: DateTime, $filter: StatisticFilter) {
  statistics(by: $by, asOf: $asOf, filter: $filter) { asOf basis rows { keys { dimension value } count { value suppressed display } } } }`;

async function count(login: string, by: readonly string[], more: object = {}): Promise<Record<string, string>> {
  const { statistics } = await api.as(login).must<{ statistics: { rows: Row[] } }>(COUNT, { by, ...more });
  return Object.fromEntries(statistics.rows.map((row) => [row.keys.map((key) => key.value).join('/'), row.count.display]));
}

describe('statistics', () => {
  it('count persons by nationality, small cells suppressed and with them what would give them away', async () => {
    expect(await count('analyst', ['NATIONALITY'])).toEqual({ FRA: '<5', TUN: '7', OTHER_EUROPE: '<5' });
  });

  it('tell null, not zero, where a cell is suppressed', async () => {
    const { statistics } = await api.as('analyst').must<{ statistics: { rows: Row[] } }>(COUNT, { by: ['NATIONALITY'] });
    const few = statistics.rows.find((row) => row.keys[0]?.value === 'OTHER_EUROPE');
    expect(few).toEqual({
      keys: [{ dimension: 'NATIONALITY', value: 'OTHER_EUROPE' }],
      count: { value: null, suppressed: true, display: '<5' },
    });
  });

  it.each([
    [['CLAIM_STATUS'], { SUBMITTED: '12', STATED: '<5', CONFIRMED: '<5' }],
    [['REGION'], { EUROPE: '15', AFRICA: '7' }],
    [['SEX'], { MALE: '15', FEMALE: '7' }],
    [['TRACK'], { INVESTIGATION: '22' }],
    [['MONTH'], { '2026-02': '<5', '2026-03': '<5' }],
    [['AGE_BAND'], { '35-49': '<11', UNKNOWN: '<11' }],
    [['FACILITY'], { 'IRQ-KARKH': '<20', 'IRQ-RASHAD': '<20' }],
    [['STATE'], { UNKNOWN: '22' }],
    [['NATIONALITY', 'SEX'], { 'FRA/MALE': '<5', 'TUN/FEMALE': '7', 'OTHER_EUROPE/MALE': '<5' }],
  ])('by %j', async (by, expected) => {
    expect(await count('analyst', by)).toEqual(expected);
  });

  it('count as things stood at an instant', async () => {
    expect(await count('analyst', ['NATIONALITY'], { asOf: '2026-03-01T00:00:00Z' })).toEqual({ FRA: '12', TUN: '7' });
    const noon = await count('analyst', ['NATIONALITY'], { asOf: '2026-03-10T12:00:00Z' });
    expect(noon).toEqual(await count('analyst', ['NATIONALITY'], { asOf: '2026-03-10T00:00:00Z' }));
  });

  it('hide what a filter shows where what it leaves out is small', async () => {
    // Twelve of fifteen men: the question without the filter would give the three others away.
    expect(await count('analyst', ['SEX'], { filter: { nationality: 'FRA' } })).toEqual({ MALE: '<5', FEMALE: '<5' });
    expect(await count('analyst', ['SEX'], { filter: { inCustody: true } })).toEqual({ MALE: '15', FEMALE: '7' });
  });

  it('tell apart whose word a nationality rests on', async () => {
    expect(await count('analyst', ['CLAIM_BASIS'])).toEqual({ CLAIMED: '<5', CONFIRMED: '<5' });
  });

  it('count for a State its own slice alone, from 11 on', async () => {
    expect(await count('liaison-fra', ['NATIONALITY'])).toEqual({ FRA: '12' });
    expect(await count('liaison-deu', ['NATIONALITY'])).toEqual({});
    expect(await count('liaison-fra', ['NATIONALITY'], { filter: { nationality: 'DEU' } })).toEqual({});
  });

  it.each([
    [{ by: [] }, 'by'],
    [{ by: ['SEX', 'TRACK', 'MONTH', 'ROUTE'] }, 'by'],
    [{ by: ['SEX', 'MONTH', 'AGE_BAND'], filter: { nationality: 'FRA' } }, 'filter'],
    [{ by: ['SEX', 'SEX'] }, 'by'],
    [{ by: ['SEX'], asOf: '2999-01-01T00:00:00Z' }, 'asOf'],
  ])('refuse %j at %s', async (variables, path) => {
    const answer = await api.as('analyst').query(COUNT, variables);
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('answer the same question the same, and leave a trace', async () => {
    expect(await count('analyst', ['SEX'])).toEqual(await count('analyst', ['SEX']));
    const { rows } = await api.database.query(
      `select distinct role, purpose, outcome from audit_entry where operation = 'statistics' and role = 'ANALYST'`,
    );
    expect(rows).toEqual([{ role: 'ANALYST', purpose: 'STATISTICS', outcome: 'DONE' }]);
  });

  it('count a person once who claims twice to be of no State', async () => {
    const before = await count('legal-1', ['NATIONALITY', 'CLAIM_STATUS']);
    expect(before['XXX/STATED']).toBeUndefined();
    for (let n = 0; n < 6; n += 1) {
      const { id } = await registered(api.database, { claims: { XXX: 'STATED' } });
      await api.database.query(
        `insert into nationality_claim select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'label', 'Another word'))).*
         from nationality_claim c where c.person_id = $1`,
        [id],
      );
    }
    expect((await count('legal-1', ['NATIONALITY', 'CLAIM_STATUS']))['XXX/STATED']).toBe('6');
    expect((await count('legal-1', ['NATIONALITY']))['XXX']).toBe('6');
  });
});
