import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await registered(api.database, { facility: 'IRQ-KARKH' });
});
afterAll(() => api.close());

const ONE =
  'query ($code: String) { facility(code: $code) { code kind status occupancy officiallyRecognised controllers { authority from to } } }';

describe('facilities', () => {
  it('are found by code, with those held there now', async () => {
    const data = await api.as('registrar').must(ONE, { code: 'IRQ-KARKH' });
    expect(data).toMatchObject({ facility: { code: 'IRQ-KARKH', kind: 'PRISON', occupancy: 1 } });
  });

  it('tell neither the office nor a State an occupancy', async () => {
    expect((await api.as('monitor').query(ONE, { code: 'IRQ-KARKH' })).codes).toEqual(['FIELD_RESTRICTED']);
    const state = await api.as('liaison-fra').query<{ facility: { occupancy: number | null } }>(ONE, { code: 'IRQ-KARKH' });
    expect(state.data?.facility.occupancy).toBeNull();
  });

  it('are listed by code, narrowed by kind and status', async () => {
    const { facilities } = await api
      .as('analyst')
      .must<{ facilities: { nodes: { code: string }[] } }>('{ facilities(filter: { kind: [CAMP], status: [CLOSED] }) { nodes { code } } }');
    expect(facilities.nodes).toEqual([{ code: 'SYR-HOL' }]);
  });

  it('answer null for a code that is none', async () => {
    expect(await api.as('registrar').must(ONE, { code: 'NOWHERE' })).toEqual({ facility: null });
  });
});

describe('origin countries', () => {
  it('have names in the languages asked for, English when there is no other', async () => {
    const data = await api
      .as('analyst')
      .must('{ originCountry(code: "FRA") { code en: name ar: name(lang: "ar") de: name(lang: "de-DE") none: name(lang: "eu") isState } }');
    expect(data).toMatchObject({ originCountry: { code: 'FRA', en: 'France', de: 'Frankreich', none: 'France', isState: true } });
  });

  it('hold a row for every ISO and ICAO code', async () => {
    const { originCountries } = await api
      .as('auditor')
      .must<{ originCountries: { totalCount: number } }>('{ originCountries(first: 1) { totalCount nodes { code } } }');
    expect(originCountries.totalCount).toBeGreaterThan(249);
    expect(await api.as('auditor').must('{ originCountry(code: "XXX") { isState dataTransferBasis } }')).toEqual({
      originCountry: { isState: false, dataTransferBasis: 'NONE' },
    });
  });
});
