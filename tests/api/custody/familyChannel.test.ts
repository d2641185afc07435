import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ago = (hours: number) => new Date(api.now().getTime() - hours * 3_600_000).toISOString();
interface Refusal {
  readonly extensions?: {
    readonly refusals?: readonly { readonly rule: string }[];
    readonly fields?: readonly { readonly path: string; readonly code: string }[];
  };
}

/** The way the family is told, and what of it was refused. */
async function tell(personId: string, more: object): Promise<readonly string[]> {
  const { errors, codes } = await api
    .as('registrar')
    .query('mutation ($input: RecordFamilyNotificationInput!) { recordFamilyNotification(input: $input) { person { id } } }', {
      input: { personId, event: 'DETENTION', wish: 'NOTIFY', contact: 'mother', sentAt: ago(1), ...more },
    });
  return ((errors ?? []) as readonly Refusal[]).flatMap(
    ({ extensions }) =>
      extensions?.refusals?.map(({ rule }) => rule) ?? extensions?.fields?.map(({ path, code }) => `${path} ${code}`) ?? codes,
  );
}
const choose = (personId: string, country: string, choice: string, more: object = {}) =>
  api.as('legal-1').must('mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { __typename } }', {
    input: { personId, country, choice, informedAt: ago(2), informedLang: 'ar', ...more },
  });
const kept = async (personId: string) =>
  (
    await api.database.query(
      `select n.channel, n.country as post, t.country, t.recipient_authority as recipient, t.basis
       from family_notification n left join data_transfer t on t.subject_id = n.id and t.kind = 'FAMILY_NOTICE' where n.person_id = $1 order by n.recorded_at`,
      [personId],
    )
  ).rows;
const person = async () => (await registered(api.database)).id;

describe('I-33: whoever carries word to a family learns of the person', () => {
  it('the post of the State whose consul the person asked for: a disclosure with its basis, told to the officer who reads the record', async () => {
    const personId = await person();
    await choose(personId, 'FRA', 'REQUESTED');
    expect(await tell(personId, { channel: 'CONSULAR' })).toEqual([]);
    expect(await kept(personId)).toEqual([
      { channel: 'CONSULAR', post: 'FRA', country: 'FRA', recipient: 'Consular post of FRA', basis: 'ASSESSED' },
    ]);
    const { detainee } = await api
      .as('legal-1')
      .must('query ($id: ID!) { detainee(id: $id) { familyNotifications { channel country } } }', { id: personId });
    expect(detainee).toEqual({ familyNotifications: [{ channel: 'CONSULAR', country: 'FRA' }] });
  });

  it('the ICRC, which is of no State; the family itself is neither State nor organisation', async () => {
    const personId = await person();
    expect(await tell(personId, { channel: 'ICRC' })).toEqual([]);
    expect(await tell(personId, { channel: 'DIRECT' })).toEqual([]);
    expect(await kept(personId)).toEqual([
      { channel: 'ICRC', post: null, country: 'XXX', recipient: 'International Committee of the Red Cross', basis: 'CASE_BY_CASE' },
      { channel: 'DIRECT', post: null, country: null, recipient: null, basis: null },
    ]);
  });

  it('I-14, I-13: never a State that the person fears, nor one whose consul it did not ask for', async () => {
    const personId = await person();
    await choose(personId, 'FRA', 'DECLINED', { fearsState: true });
    await choose(personId, 'DEU', 'UNDECIDED');
    const told = { channel: 'CONSULAR' };
    expect(await tell(personId, { ...told, country: 'FRA' })).toEqual(['I-14']);
    for (const country of ['DEU', 'TUN']) expect(await tell(personId, { ...told, country })).toEqual(['I-13']);
    expect(await kept(personId)).toEqual([]);
  });

  it('after a death a post may carry it that was not declined in life, and never one of a State that was feared', async () => {
    const personId = await person();
    await choose(personId, 'FRA', 'DECLINED', { fearsState: true });
    await choose(personId, 'DEU', 'DECLINED');
    await choose(personId, 'TUN', 'UNDECIDED');
    await api.database.query(
      `insert into health_event (id, person_id, kind, occurred_at, recorded_by, recorded_at) values (gen_random_uuid(), $1, 'DEATH', now(), $2, now())`,
      [personId, api.accountId('health')],
    );
    const told = { channel: 'CONSULAR', event: 'DEATH', wish: 'DO_NOT' };
    expect(await tell(personId, { ...told, country: 'FRA' })).toEqual(['I-14']);
    expect(await tell(personId, { ...told, country: 'DEU' })).toEqual(['I-13']);
    expect(await tell(personId, { ...told, country: 'TUN' })).toEqual([]);
    expect(await kept(personId)).toMatchObject([{ post: 'TUN', country: 'TUN' }]);
  });

  it('which post is said where the person asked for none or for several, and only with that channel', async () => {
    const personId = await person();
    expect(await tell(personId, { channel: 'CONSULAR' })).toEqual(['input.country REQUIRED']);
    for (const country of ['FRA', 'TUN']) await choose(personId, country, 'REQUESTED');
    expect(await tell(personId, { channel: 'CONSULAR' })).toEqual(['input.country REQUIRED']);
    expect(await tell(personId, { channel: 'ICRC', country: 'FRA' })).toEqual(['input.country CONFLICT']);
    expect(await tell(personId, { channel: 'CONSULAR', country: 'TUN' })).toEqual([]);
    await expect(
      api.database.query(`update family_notification set country = null where person_id = $1`, [personId]),
    ).rejects.toMatchObject({ constraint: 'family_told_through_a_known_post' });
  });
});
