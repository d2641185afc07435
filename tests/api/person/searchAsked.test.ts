import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'The passport was seen: the list had it wrong.';
const must = (login: string, verb: string, input: object, selection: string) =>
  api
    .as(login)
    .must<Record<string, Record<string, { readonly id: string }>>>(
      `mutation ($input: ${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${selection} } }`,
      { input },
    );
const search = (personId: string) => must('registrar', 'searchDuplicates', { personId }, 'person { id }');
const tasks = async (personId: string) =>
  (
    await api.database.query<{ owner_role: string; done: boolean }>(
      `select owner_role, done_at is not null as done from task where person_id = $1 and kind = 'DUPLICATE_SEARCH' order by done_at`,
      [personId],
    )
  ).rows.map(({ owner_role, done }) => `${owner_role} ${done ? 'done' : 'open'}`);
async function correct(personId: string, field: string, newValue: string, partId?: string): Promise<void> {
  const asked = await must('registrar', 'requestCorrection', { personId, field, newValue, partId, reasons: REASONS }, 'correction { id }');
  await must('legal-1', 'approveCorrection', { correctionId: asked['requestCorrection']?.['correction']?.id }, 'correction { id }');
}
const verified = (personId: string) =>
  must(
    'registrar',
    'startIdentityVerification',
    { personId, sources: [{ kind: 'PASSPORT', description: 'Seen.', consultedAt: api.now().toISOString() }] },
    'person { id }',
  );

describe('whoever may be on record twice is looked for', () => {
  it('when the identity is verified and nobody has looked yet', async () => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
    await verified(id);
    expect(await tasks(id)).toEqual(['REGISTRAR open']);
    await search(id);
    expect(await tasks(id)).toEqual(['REGISTRAR done']);
  });

  it('not again when somebody has', async () => {
    const { id } = await registered(api.database, { identityStatus: 'ENROLLED' });
    await search(id);
    await verified(id);
    expect(await tasks(id)).toEqual([]);
  });

  it('again when names or birth are other ones, once until somebody looks', async () => {
    const { id } = await registered(api.database);
    await search(id);
    await correct(id, 'BIRTH', '1989-01-01');
    const { rows } = await api.database.query<{ id: string }>('select id from person_name where person_id = $1', [id]);
    await correct(id, 'NAME', 'SYN Rightname Testperson', rows[0]?.id);
    await must(
      'registrar',
      'recordPersonName',
      { personId: id, name: { usage: 'ALIAS', full: 'SYN Othername', lang: 'ar-Latn' } },
      'person { id }',
    );
    expect(await tasks(id)).toEqual(['REGISTRAR open']);
    await search(id);
    expect(await tasks(id)).toEqual(['REGISTRAR done']);
  });

  it('not for what nobody is found by', async () => {
    const { id } = await registered(api.database);
    await correct(id, 'SEX', 'UNSPECIFIED');
    expect(await tasks(id)).toEqual([]);
  });
});
