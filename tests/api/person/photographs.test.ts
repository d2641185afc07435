import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const HASH = 'ab'.repeat(32);
const codesOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined) =>
  (errors ?? []).flatMap(
    ({ extensions }) =>
      (extensions?.['refusals'] as { rule: string }[] | undefined)?.map(({ rule }) => rule) ??
      (extensions?.['fields'] as { path: string; code: string }[] | undefined)?.map(({ path, code }) => `${path} ${code}`) ?? [
        String(extensions?.['code']),
      ],
  );
async function photographed(login: string, personId: string, more: object = {}) {
  const input = { personId, storageRef: 'store/7f', sha256: HASH, takenAt: '2026-02-03T08:00:00Z', ...more };
  const { data, errors } = await api
    .as(login)
    .query<{ recordPhotograph: { person: { photographs: Record<string, unknown>[] } } }>(
      'mutation ($input: RecordPhotographInput!) { recordPhotograph(input: $input) { person { photographs { storageRef sha256 use takenAt } } } }',
      { input },
      { purpose: 'VERIFICATION' },
    );
  return { photographs: data?.recordPhotograph?.person.photographs, codes: codesOf(errors) };
}
const yearsAgo = (years: number) => `${api.now().getUTCFullYear() - years}-01-02`;

describe('a photograph', () => {
  it('is a sealed reference with a digest, the last taken first', async () => {
    const { id } = await registered(api.database);
    await photographed('registrar', id);
    const { photographs } = await photographed('biometrics', id, { storageRef: 'store/80', takenAt: '2026-02-10T08:00:00Z' });
    expect(photographs).toEqual([
      { storageRef: 'store/80', sha256: HASH, use: 'IDENTITY', takenAt: '2026-02-10T08:00:00.000Z' },
      { storageRef: 'store/7f', sha256: HASH, use: 'IDENTITY', takenAt: '2026-02-03T08:00:00.000Z' },
    ]);
    const { rows } = await api.database.query('select storage_ref from photograph where person_id = $1', [id]);
    expect(rows.every(({ storage_ref: ref }) => ref.startsWith('sealed.1.'))).toBe(true);
  });

  it('is read for a stated purpose by those who read biometric data, and by nobody else', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    await photographed('registrar', id);
    const read = (login: string, purpose?: string) =>
      api.as(login).query('query ($id: ID!) { detainee(id: $id) { photographs { storageRef } } }', { id }, purpose ? { purpose } : {});
    expect(codesOf((await read('legal-1')).errors)).toEqual(['PURPOSE_REQUIRED']);
    expect((await read('legal-1', 'VERIFICATION')).data).toEqual({ detainee: { photographs: [{ storageRef: 'store/7f' }] } });
    for (const [login, purpose] of [
      ['liaison-fra', 'REPATRIATION'],
      ['prosecutor', 'PROSECUTION'],
      ['child-1', 'PROTECTION'],
    ] as const) {
      const { data, errors } = await read(login, purpose);
      expect([data, codesOf(errors)]).toEqual([{ detainee: { photographs: null } }, ['FIELD_RESTRICTED']]);
    }
  });

  it.each([
    [30, 'IDENTITY', []],
    [10, 'IDENTITY', ['ID2-CHILD']],
    [10, 'PROTECTION', []],
    [4, 'PROTECTION', ['ID2-CHILD']],
  ])('of somebody of %i years for %s: refused by %j', async (years, use, expected) => {
    const { id } = await registered(api.database, { birth: yearsAgo(years) });
    expect((await photographed('biometrics', id, { use })).codes).toEqual(expected);
    const { rowCount } = await api.database.query('select 1 from photograph where person_id = $1', [id]);
    expect(rowCount).toBe(expected.length === 0 ? 1 : 0);
  });

  it('is not recorded by who does not identify people, nor from the future', async () => {
    const { id } = await registered(api.database);
    expect((await photographed('legal-1', id)).codes).toEqual(['FORBIDDEN']);
    expect((await photographed('registrar', id, { storageRef: ' ', takenAt: '2999-01-01T00:00:00Z' })).codes).toEqual([
      'input.storageRef REQUIRED',
      'input.takenAt DATE_IN_FUTURE',
    ]);
  });
});

describe('the image of a paper', () => {
  const record = async (more: object = {}) => {
    const { id: personId } = await registered(api.database);
    const { data, errors } = await api
      .as('registrar')
      .query<{ recordIdentityDocument: { identityDocument: { id: string; imageRef: string | null } } }>(
        'mutation ($input: RecordIdentityDocumentInput!) { recordIdentityDocument(input: $input) { identityDocument { id imageRef } } }',
        { input: { personId, kind: 'NATIONAL_ID', issuer: 'XXX', holder: 'CUSTODIAN', ...more } },
        { purpose: 'VERIFICATION' },
      );
    return { paper: data?.recordIdentityDocument?.identityDocument, codes: codesOf(errors) };
  };
  const attach = async (documentId: string | undefined, login = 'registrar') => {
    const { data, errors } = await api
      .as(login)
      .query<{ recordDocumentImage: { identityDocument: object } }>(
        'mutation ($input: RecordDocumentImageInput!) { recordDocumentImage(input: $input) { identityDocument { imageRef imageSha256 version } } }',
        { input: { documentId, imageRef: 'scans/12', imageSha256: HASH } },
        { purpose: login === 'registrar' ? 'VERIFICATION' : 'PROTECTION' },
      );
    return { paper: data?.recordDocumentImage?.identityDocument, codes: codesOf(errors) };
  };

  it('is a sealed reference with a digest, named with the paper or once afterwards', async () => {
    expect((await record({ imageRef: 'scans/11', imageSha256: HASH })).paper?.imageRef).toBe('scans/11');
    const { paper } = await record();
    expect(paper?.imageRef).toBeNull();
    expect((await attach(paper?.id)).paper).toEqual({ imageRef: 'scans/12', imageSha256: HASH, version: 2 });
    expect((await attach(paper?.id)).codes).toEqual(['input.imageRef CONFLICT']);
    const { rows } = await api.database.query('select image_ref from identity_document where id = $1', [paper?.id]);
    expect(rows[0].image_ref).toMatch(/^sealed\.1\./);
    await expect(
      api.database.query('update identity_document set image_sha256 = $2 where id = $1', [paper?.id, 'cd'.repeat(32)]),
    ).rejects.toMatchObject({ constraint: 'document_stays_as_recorded' });
  });

  it('is no reference without a digest, and no matter of other officers', async () => {
    expect((await record({ imageRef: 'scans/13' })).codes).toEqual(['input.imageSha256 CONFLICT']);
    const { paper } = await record();
    expect((await attach(paper?.id, 'child-1')).codes).toEqual(['FORBIDDEN']);
  });
});
