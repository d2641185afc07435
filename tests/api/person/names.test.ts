import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Answer {
  readonly data?: Record<string, { person: Record<string, unknown> } | undefined> | null;
  readonly codes: readonly string[];
  readonly faults: readonly string[];
}
async function act(login: string, verb: string, input: object, answer = 'id'): Promise<Answer> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  const { data, errors } = await api
    .as(login)
    .query<Answer['data']>(`mutation ($input: ${type}) { ${verb}(input: $input) { person { ${answer} } } }`, { input });
  const all = (errors ?? []) as readonly { extensions?: { code?: string; fields?: readonly { path: string; code: string }[] } }[];
  return {
    data: data ?? null,
    codes: all.map(({ extensions }) => extensions?.code ?? ''),
    faults: all.flatMap(({ extensions }) => extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? []),
  };
}
const NAMES = 'names { id full usage lang scheme source parts { kind value } document { id } }';
const names = async (login: string, id: string, fields = NAMES) => {
  const { data, errors } = await api
    .as(login)
    .query<{ detainee: { names: Record<string, unknown>[] } }>(`query ($id: ID!) { detainee(id: $id) { ${fields} } }`, { id });
  return { names: data?.detainee.names ?? [], codes: (errors ?? []).map(({ extensions }) => extensions?.['code']) };
};
const found = async (query: string) => {
  const { data } = await api
    .as('registrar')
    .query<{ searchPersons: { person: { id: string } }[] }>('query ($query: String!) { searchPersons(query: $query) { person { id } } }', {
      query,
    });
  return data?.searchPersons.map(({ person }) => person.id);
};
const custody = () => ({
  facilityCode: 'IRQ-KARKH',
  deprivedAt: '2026-01-20T06:00:00Z',
  deprivedPlace: 'A checkpoint',
  deprivingAuthority: 'Capturing force',
  supervisingAuthority: 'Supervising court',
  facilityAuthority: 'Prison service',
  admittedAt: '2026-02-01T09:00:00Z',
});

describe('a name', () => {
  it('is recorded at admission with its parts, its scheme and who says it; the search finds the person as before', async () => {
    const name = {
      usage: 'DOCUMENT',
      full: 'Munthir Shakir Dreburibad',
      lang: 'ar-Latn',
      scheme: 'ICAO_9303',
      source: 'Passport shown at admission',
      parts: [
        { kind: 'ISM', value: 'Munthir' },
        { kind: 'NASAB', value: 'Shakir' },
        { kind: 'FAMILY', value: 'Dreburibad' },
        { kind: 'MOTHER_NAME', value: 'Sakina' },
      ],
    };
    const { data, codes } = await act('registrar', 'registerDetainee', { names: [name], sex: 'MALE', custody: custody() }, `id ${NAMES}`);
    expect(codes).toEqual([]);
    const person = data?.['registerDetainee']?.person as { id: string; names: unknown[] };
    expect(person.names).toEqual([{ id: expect.any(String), ...name, document: null }]);
    expect(await found('Mounthir Chaker Dreburibad')).toEqual([person.id]);
    const { rows } = await api.database.query('select source from person_name where person_id = $1', [person.id]);
    expect(rows[0].source).toMatch(/^sealed\.1\./);
  });

  it('is refused with parts that do not stand in it, and Arabic letters with a scheme', async () => {
    const name = { usage: 'DOCUMENT', full: 'منذر شاكر', lang: 'ar-Arab', scheme: 'ISO233', parts: [{ kind: 'ISM', value: 'حاتم' }] };
    const input = { names: [name], sex: 'MALE', custody: custody() };
    expect((await act('registrar', 'registerDetainee', input)).faults).toEqual([
      'input.names.0.parts.0.value INVALID_VALUE',
      'input.names.0.scheme INVALID_VALUE',
    ]);
    const many = Array.from({ length: 21 }, () => ({ kind: 'NASAB', value: 'منذر' }));
    expect((await act('registrar', 'registerDetainee', { ...input, names: [{ ...name, parts: many }] })).faults).toContain(
      'input.names.0.parts TOO_LONG',
    );
    const resident = { names: [{ ...name, scheme: null }], sex: 'FEMALE', residenceCode: 'SYR-ROJ' };
    expect((await act('child-1', 'registerProtectedResident', resident)).faults).toEqual(['input.names.0.parts.0.value INVALID_VALUE']);
  });

  it('comes to a person later, on a paper of the person, and is found; the case keeps its own', async () => {
    const { id: personId } = await registered(api.database, { name: 'Thamir Zuhair Kolfashani' });
    const paper = async (of: string) => {
      const { data } = await api
        .as('registrar')
        .query<{ recordIdentityDocument: { identityDocument: { id: string } } }>(
          'mutation ($input: RecordIdentityDocumentInput!) { recordIdentityDocument(input: $input) { identityDocument { id } } }',
          { input: { personId: of, kind: 'NATIONAL_ID', issuer: 'XXX', holder: 'CUSTODIAN' } },
        );
      return data?.recordIdentityDocument.identityDocument.id;
    };
    const [own, foreign] = [await paper(personId), await paper((await registered(api.database)).id)];
    const name = { usage: 'ALIAS', full: 'Abu Firas al-Yalgudonili', lang: 'ar-Latn', parts: [{ kind: 'KUNYA', value: 'Abu Firas' }] };
    expect((await act('registrar', 'recordPersonName', { personId, name, documentId: foreign })).faults).toEqual([
      'input.documentId INVALID_VALUE',
    ]);
    expect((await act('health', 'recordPersonName', { personId, name })).codes).toEqual(['FORBIDDEN']);
    expect(await found('Firas Yalgudonili')).toEqual([]);
    const { data } = await act('registrar', 'recordPersonName', { personId, name, documentId: own }, `displayName version ${NAMES}`);
    expect(data?.['recordPersonName']?.person).toMatchObject({
      displayName: 'Thamir Zuhair Kolfashani',
      version: 2,
      names: [{ full: 'Thamir Zuhair Kolfashani' }, { ...name, scheme: null, source: null, document: { id: own } }],
    });
    expect(await found('Firas Yalgudonili')).toEqual([personId]);
    expect((await act('registrar', 'recordPersonName', { personId, name })).faults).toEqual(['input.name.full CONFLICT']);
    const events = await api.database.query(`select summary from case_event where person_id = $1 and action = 'recordPersonName'`, [
      personId,
    ]);
    expect(events.rows).toEqual([{ summary: 'A further name was recorded.' }]);
  });

  it('is told apart by a reading that agrees with it, which goes with the spelling when that is corrected', async () => {
    const { id: personId } = await registered(api.database, { name: 'Nadim Rafiq Lurmashuri' });
    const [name] = (await names('registrar', personId)).names;
    const nameId = String(name?.['id']);
    const wrong = { nameId, parts: [{ kind: 'FAMILY', value: 'Lurmashani' }] };
    expect((await act('registrar', 'recordNameParts', wrong)).faults).toEqual(['input.parts.0.value INVALID_VALUE']);
    const parts = [
      { kind: 'ISM', value: 'Nadim' },
      { kind: 'FAMILY', value: 'Lurmashuri' },
    ];
    expect((await act('legal-1', 'recordNameParts', { nameId, parts, scheme: 'EN_CONVENTIONAL', source: 'The person' })).codes).toEqual([]);
    expect((await names('registrar', personId)).names).toMatchObject([{ parts, scheme: 'EN_CONVENTIONAL', source: 'The person' }]);
    const read = [...parts.slice(0, 1), { kind: 'NASAB', value: 'Rafiq' }];
    expect((await act('registrar', 'recordNameParts', { nameId, parts: read })).codes).toEqual([]);
    expect((await names('registrar', personId)).names).toMatchObject([{ parts: read, scheme: 'EN_CONVENTIONAL' }]);
    await api.database.query('update person_name set "full" = $2 where id = $1', [nameId, 'Nadeem Rafik Lourmashuri']);
    expect((await names('registrar', personId)).names).toMatchObject([{ full: 'Nadeem Rafik Lourmashuri', parts: null }]);
  });

  it('is read by its State with its parts, and not with who said it', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'], name: 'Majid Sabri' });
    const [name] = (await names('registrar', id)).names;
    await act('registrar', 'recordNameParts', { nameId: name?.['id'], parts: [{ kind: 'ISM', value: 'Majid' }], source: 'A cousin' });
    const seen = await names('liaison-fra', id, 'names { full scheme source parts { kind value } }');
    expect(seen.names).toEqual([{ full: 'Majid Sabri', scheme: null, source: null, parts: [{ kind: 'ISM', value: 'Majid' }] }]);
    expect(seen.codes).toEqual(['FIELD_RESTRICTED']);
  });
});

describe('the languages of a person', () => {
  const LANGUAGES = 'languages { code tag name level reads }';
  const record = (login: string, personId: string, ...languages: readonly (readonly [string, string, boolean])[]) =>
    act(login, 'recordLanguages', { personId, languages: languages.map(([code, level, reads]) => ({ code, level, reads })) }, LANGUAGES);

  it('are those of the list, the best first; what was said before stays', async () => {
    const { id } = await registered(api.database);
    const { data } = await record('health', id, ['rus', 'SOME', false], ['che', 'FIRST', true]);
    expect(data?.['recordLanguages']?.person).toEqual({
      languages: [
        { code: 'che', tag: 'ce', name: 'Chechen', level: 'FIRST', reads: true },
        { code: 'rus', tag: 'ru', name: 'Russian', level: 'SOME', reads: false },
      ],
    });
    const again = await record('child-1', id, ['che', 'FIRST', true], ['ara', 'FLUENT', true]);
    expect(again.data?.['recordLanguages']?.person).toMatchObject({ languages: [{ code: 'che' }, { code: 'ara' }] });
    const { rows } = await api.database.query(
      'select code, replaced_at is null as stands from person_language where person_id = $1 order by code',
      [id],
    );
    expect(rows).toEqual([
      { code: 'ara', stands: true },
      { code: 'che', stands: true },
      { code: 'rus', stands: false },
    ]);
  });

  it('are no others, each once, and not for every officer to say', async () => {
    const { id } = await registered(api.database);
    expect((await record('registrar', id)).faults).toEqual(['input.languages REQUIRED']);
    expect((await record('registrar', id, ['xx1', 'FIRST', true], ['fra', 'SOME', true], ['fra', 'FIRST', true])).faults).toEqual([
      'input.languages.0.code INVALID_VALUE',
      'input.languages.2.code CONFLICT',
    ]);
    expect((await record('prosecutor', id, ['fra', 'FIRST', true])).codes).toEqual(['FORBIDDEN']);
  });
});
