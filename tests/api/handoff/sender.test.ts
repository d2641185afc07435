import { coverHash } from '../../../domain/handoff/cover';
import { manifestHash } from '../../../domain/handoff/manifest';
import { actOnHandoff, assembledHandoff, givenItem, mustOnHandoff, openInput, REASONS, sealedHandoff } from '../../support/handoffVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Read {
  readonly ref: string;
  readonly from: string | null;
  readonly receivingAuthority: string;
  readonly receivingCountry: { readonly code: string };
  readonly route: 'TRANSFER_OF_PROCEEDINGS';
  readonly transferBasis: string;
  readonly useLimitations: readonly string[];
  readonly sealNumbers: readonly string[];
  readonly package: { readonly version: number; readonly manifestHash: string; readonly coverHash: string | null };
}
const read = async (login: string, id: string) =>
  (
    await api.as(login).query<{ node: Read | null }>(
      `query ($id: ID!) { node(id: $id) { ... on ProsecutionHandoff { ref from receivingAuthority receivingCountry { code } route
         transferBasis useLimitations sealNumbers package { version manifestHash coverHash } } } }`,
      { id },
    )
  ).data?.node;
const coverOf = ({ ref, receivingCountry, package: sealed, ...rest }: Read) =>
  coverHash({
    ...rest,
    handoffRef: ref,
    packageVersion: sealed.version,
    receivingCountry: receivingCountry.code,
    manifestHash: sealed.manifestHash,
  });
const byHand = (id: string, change: string) => api.database.query(`update handoff set ${change} where id = $1`, [id]);
async function sealNow(handoffId: string, submission: object = {}): Promise<void> {
  await mustOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId, ...submission });
  await mustOnHandoff(api, 'legal-1', 'clearHandoffLegally', { handoffId });
  const sealing = { transferBasis: 'Agreement', necessity: 'Prosecution abroad', sealNumbers: ['B2', 'A1'] };
  await mustOnHandoff(api, 'dpo', 'sealHandoff', { handoffId, ...sealing });
}

describe('the authority that sends a package', () => {
  it('is the organisation of the prosecutor, unless another is stated', async () => {
    const open = async (more: object) => {
      const person = await registered(api.database);
      return (await mustOnHandoff(api, 'prosecutor', 'openHandoff', { ...openInput(person.id), ...more })).id;
    };
    const { rows } = await api.database.query('select organisation from account where id = $1', [api.accountId('prosecutor')]);
    expect(await read('prosecutor', await open({}))).toMatchObject({ from: rows[0]?.organisation });
    expect(await read('legal-1', await open({ from: 'Court of investigation of Rusafa' }))).toMatchObject({
      from: 'Court of investigation of Rusafa',
    });
  });

  it('stands on the sealed cover, which the receiver computes from what it reads; the hash of the items is of the items', async () => {
    const { handoffId, item } = await assembledHandoff(api);
    await sealNow(handoffId, { from: 'Court of investigation of Karkh' });
    expect(await read('liaison-fra', handoffId)).toBeNull();
    await mustOnHandoff(api, 'transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
    const seen = await read('liaison-fra', handoffId);
    if (!seen) throw new Error('The State sees nothing of what was sent to it.');
    expect(seen.from).toBe('Court of investigation of Karkh');
    expect(seen.package.manifestHash).toBe(manifestHash([item.sha256]));
    expect(seen.package.coverHash).toBe(coverOf(seen));
    expect(coverOf({ ...seen, from: 'Somebody else' })).not.toBe(seen.package.coverHash);
    expect(await read('liaison-deu', handoffId)).toBeNull();
  });

  it('is stated by the prosecutor while the package is prepared, and by nobody afterwards', async () => {
    const { handoffId } = await sealedHandoff(api);
    const before = await read('legal-1', handoffId);
    expect((await actOnHandoff(api, 'prosecutor', 'submitHandoffForReview', { handoffId, from: 'Another' })).code).toBe(
      'INVALID_TRANSITION',
    );
    await expect(byHand(handoffId, `sending_authority = 'Another'`)).rejects.toMatchObject({ constraint: 'handoff_sender_stays' });
    await expect(byHand(handoffId, `cover_hash = repeat('0', 64)`)).rejects.toMatchObject({ constraint: 'handoff_cover_stays' });
    expect(await read('legal-1', handoffId)).toEqual(before);
    const { id } = await registered(api.database);
    expect((await actOnHandoff(api, 'legal-1', 'openHandoff', { ...openInput(id), from: 'Another' })).code).toBe('FORBIDDEN');
    expect((await actOnHandoff(api, 'prosecutor', 'openHandoff', { ...openInput(id), from: ' ' })).code).toBe('BAD_USER_INPUT');
  });

  it('is stated anew with a supplement, whose cover is sealed anew', async () => {
    const { handoffId, personId } = await sealedHandoff(api);
    await mustOnHandoff(api, 'transfer-1', 'dispatchHandoff', { handoffId, channel: 'Courier' });
    const first = await read('legal-1', handoffId);
    await mustOnHandoff(api, 'liaison-fra', 'receiveHandoff', {
      handoffId,
      officer: 'Officer',
      receivedAt: api.now().toISOString(),
      sealsIntact: false,
    });
    await mustOnHandoff(api, 'liaison-fra', 'verifyHandoff', { handoffId, items: [] });
    await mustOnHandoff(api, 'prosecutor', 'supplementHandoff', { handoffId, reasons: REASONS });
    expect((await read('legal-1', handoffId))?.package.coverHash).toBeNull();
    const { id } = await givenItem(api, personId);
    await mustOnHandoff(api, 'prosecutor', 'addEvidenceToHandoff', { handoffId, evidenceIds: [id] });
    await sealNow(handoffId, { from: 'The court of appeal' });
    const second = await read('legal-1', handoffId);
    if (!second) throw new Error('The handoff is gone.');
    expect(second).toMatchObject({ from: 'The court of appeal', package: { version: 2, coverHash: coverOf(second) } });
    expect(second.package.coverHash).not.toBe(first?.package.coverHash);
  });

  it('is null where a handoff was opened before it was asked for, which is sealed all the same', async () => {
    const { handoffId, item } = await assembledHandoff(api);
    await byHand(handoffId, 'sending_authority = null');
    await sealNow(handoffId);
    const sealed = await read('legal-1', handoffId);
    if (!sealed) throw new Error('The handoff is gone.');
    expect(sealed).toMatchObject({ from: null, package: { manifestHash: manifestHash([item.sha256]), coverHash: coverOf(sealed) } });
  });
});
