import { randomUUID } from 'node:crypto';
import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { contentOf, insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'The passport was seen: the list had it wrong.';
type Input = Readonly<Record<string, unknown>>;

async function act(
  login: string,
  verb: string,
  input: Input,
  selection = 'id status oldValue newValue evidenceRef notices { country { code } }',
) {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, { correction: { id: string; status: string } & Record<string, unknown> }>>(
      `mutation ($input: ${type}) { ${verb}(input: $input) { correction { ${selection} } } }`,
      { input },
    );
  const { refusals, fields } = (answer.errors[0]?.extensions ?? {}) as {
    refusals?: { rule: string }[];
    fields?: { path: string; code: string }[];
  };
  return {
    correction: answer.data?.[verb]?.correction,
    codes: answer.codes,
    rules: refusals?.map(({ rule }) => rule),
    paths: fields?.map(({ path }) => path),
  };
}
const ask = (personId: string, field: string, newValue: string, more: Input = {}) =>
  act('registrar', 'requestCorrection', { personId, field, newValue, reasons: REASONS, ...more });
const idOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).correction?.id ?? '';
const person = async (id: string) =>
  (
    await api.database.query(
      'select sex, birth, birth_earliest::text, birth_conventional, display_name, version from person where id = $1',
      [id],
    )
  ).rows[0];

test('asked for by one and approved by another: the register says what is right, and the old version is kept', async () => {
  const { id } = await registered(api.database, { birth: '1988-07-12' });
  const correctionId = await idOf(id, 'BIRTH', '1989-01-01', { evidenceRef: 'Register of births, extract 12' });
  expect(await person(id)).toMatchObject({ birth: '1988-07-12' });
  const approved = await act('legal-1', 'approveCorrection', { correctionId });
  expect(approved.correction).toMatchObject({
    status: 'APPROVED',
    oldValue: '1988-07-12',
    newValue: '1989-01-01',
    evidenceRef: 'Register of births, extract 12',
  });
  expect(await person(id)).toMatchObject({ birth: '1989-01-01', birth_earliest: '1989-01-01', birth_conventional: true, version: 2 });
  expect((await act('legal-1', 'approveCorrection', { correctionId })).codes).toEqual(['INVALID_TRANSITION']);
});

test('I-16: whoever asked does not decide, whatever the role; nor does the database take it', async () => {
  const { id } = await registered(api.database);
  const correctionId = await idOf(id, 'SEX', 'FEMALE');
  expect((await act('registrar', 'approveCorrection', { correctionId })).codes).toEqual(['FOUR_EYES_REQUIRED']);
  expect((await act('registrar', 'rejectCorrection', { correctionId, reasons: REASONS })).codes).toEqual(['FOUR_EYES_REQUIRED']);
  await expect(
    api.database.query(`update correction set status = 'APPROVED', decided_by = requested_by, decided_at = now() where id = $1`, [
      correctionId,
    ]),
  ).rejects.toMatchObject({ constraint: 'correction_decided_by_another' });
  expect(await person(id)).toMatchObject({ sex: 'MALE', version: 1 });
});

test('a rejected correction changes nothing and says why', async () => {
  const { id } = await registered(api.database);
  const correctionId = await idOf(id, 'SEX', 'FEMALE');
  expect((await act('legal-1', 'rejectCorrection', { correctionId, reasons: 'No.' })).codes).toEqual(['REASON_REQUIRED']);
  expect((await act('legal-1', 'rejectCorrection', { correctionId, reasons: REASONS })).correction).toMatchObject({ status: 'REJECTED' });
  expect(await person(id)).toMatchObject({ sex: 'MALE', version: 1 });
});

test('a corrected name is found by its new spelling', async () => {
  const { id } = await registered(api.database, { name: 'SYN Wrongname Testperson' });
  const { rows } = await api.database.query('select id from person_name where person_id = $1', [id]);
  const correctionId = await idOf(id, 'NAME', 'SYN Rightname Testperson', { partId: rows[0]?.id });
  await act('legal-1', 'approveCorrection', { correctionId });
  expect(await person(id)).toMatchObject({ display_name: 'SYN Rightname Testperson' });
});

test('what the register says by then is not written over', async () => {
  const { id } = await registered(api.database);
  const correctionId = await idOf(id, 'SEX', 'FEMALE');
  await api.database.query(`update person set sex = 'UNSPECIFIED' where id = $1`, [id]);
  expect((await act('legal-1', 'approveCorrection', { correctionId })).rules).toEqual(['CR2']);
});

describe('a date of the register', () => {
  const stays = async (id: string) =>
    (await api.database.query('select deprived_at from custody_episode where person_id = $1 order by admitted_at', [id])).rows.map(
      ({ deprived_at }) => deprived_at.toISOString(),
    );
  const firstStay = async (id: string) =>
    (await api.database.query('select id from custody_episode where person_id = $1 order by admitted_at limit 1', [id])).rows[0]?.id;

  it('is corrected of every stay that followed from it, in UTC, with its old version', async () => {
    const { id } = await registered(api.database);
    const partId = await firstStay(id);
    const [old = ''] = await stays(id);
    const correctionId = await idOf(id, 'DEPRIVED_AT', '2018-01-05T10:30:00+03:00', { partId });
    expect((await act('legal-1', 'approveCorrection', { correctionId })).correction).toMatchObject({
      status: 'APPROVED',
      oldValue: old,
      newValue: '2018-01-05T07:30:00.000Z',
    });
    expect(new Set(await stays(id))).toEqual(new Set(['2018-01-05T07:30:00.000Z']));
    expect((await ask(id, 'DEPRIVED_AT', '2018-01-05T07:30:00Z', { partId })).paths).toEqual(['input.newValue']);
  });

  it('of an order too, and never one that is no instant, lies ahead, or after what followed from it', async () => {
    const { id } = await registered(api.database);
    const order = newId('Part');
    await insertGiven(api, 'detention_order', {
      id: order,
      person_id: id,
      ordering_authority: 'A court',
      legal_basis: 'A law',
      grounds: 'Grounds',
      issued_at: new Date('2026-01-28T09:00:00Z'),
      valid_until: new Date('2026-02-10T09:00:00Z'),
      recorded_at: api.now(),
    });
    const issued = (newValue: string) => ask(id, 'ORDER_ISSUED_AT', newValue, { partId: order });
    for (const value of ['2026-01-29', '2026-02-30T09:00:00Z', '2026-01-29T09:00:00', '2999-01-01T00:00:00Z', '2026-02-11T09:00:00Z'])
      expect([value, (await issued(value)).paths]).toEqual([value, ['input.newValue']]);
    const partId = await firstStay(id);
    expect((await ask(id, 'DEPRIVED_AT', api.now().toISOString(), { partId })).paths).toEqual(['input.newValue']);
    const correctionId = (await issued('2026-01-27T09:00:00+03:00')).correction?.id;
    await act('legal-1', 'approveCorrection', { correctionId });
    const { rows } = await api.database.query('select issued_at from detention_order where id = $1', [order]);
    expect(rows).toEqual([{ issued_at: new Date('2026-01-27T06:00:00Z') }]);
  });
});

describe('a request', () => {
  it.each<[string, string, string, Input]>([
    ['no date', 'BIRTH', 'last spring', {}],
    ['no sex', 'SEX', 'M', {}],
    ['what stands already', 'SEX', 'MALE', {}],
    ['nothing', 'BIRTH_PLACE', ' ', {}],
    ['a name without saying which', 'NAME', 'SYN Other', {}],
    ['the name of somebody else', 'NAME', 'SYN Other', { partId: newId('Part') }],
    ['one sex of several', 'SEX', 'FEMALE', { partId: newId('Part') }],
  ])('for %s is refused and leaves nothing', async (_what, field, value, more) => {
    const { id } = await registered(api.database);
    expect((await ask(id, field, value, more)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await api.database.query('select 1 from correction where person_id = $1', [id])).rowCount).toBe(0);
  });

  it('waits alone: a second one of the same field is refused', async () => {
    const { id } = await registered(api.database);
    await idOf(id, 'SEX', 'FEMALE');
    expect((await ask(id, 'SEX', 'UNSPECIFIED')).paths).toEqual(['input.field']);
  });

  it.each(['liaison-fra', 'prosecutor', 'analyst', 'dpo'])('is not made by %s', async (login) => {
    const { id } = await registered(api.database);
    expect((await act(login, 'requestCorrection', { personId: id, field: 'SEX', newValue: 'FEMALE', reasons: REASONS })).codes).toEqual([
      'FORBIDDEN',
    ]);
  });
});

test('what was noted at admission is corrected unseen', async () => {
  const { id } = await registered(api.database);
  await insertGiven(api, 'admission_record', { person_id: id, injuries: 'a scar', recorded_at: api.now() });
  const asked = await ask(id, 'INJURIES', 'two scars');
  expect(asked.correction).toMatchObject({ oldValue: null, newValue: null });
  await act('legal-1', 'approveCorrection', { correctionId: asked.correction?.id });
  expect(await contentOf(api, 'admission_record', 'injuries', id)).toBe('two scars');
});

describe('I-35: whoever received what was wrong', () => {
  const disclosed = (id: string, country: string) =>
    insertGiven(api, 'data_transfer', {
      id: randomUUID(),
      kind: 'CLAIM_SUBMISSION',
      person_id: id,
      country,
      recipient_authority: `Liaison office of ${country}`,
      basis: 'ADEQUACY',
      justification: 'Verification',
      items: 'Identity',
      subject_id: id,
      recorded_by: api.accountId('legal-1'),
      transferred_at: api.now(),
    });
  const noticesTo = async (login: string, id: string) =>
    (
      await api
        .as(login)
        .must<{ detainee: { history: { nodes: { action: string }[] } } | null }>(
          'query ($id: ID) { detainee(id: $id) { history { nodes { action } } } }',
          { id },
        )
    ).detainee?.history.nodes.filter(({ action }) => action === 'correctionNotice').length;

  it('is told, and nobody else', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA', 'DEU'] });
    await disclosed(id, 'FRA');
    const approved = await act('legal-1', 'approveCorrection', { correctionId: await idOf(id, 'SEX', 'FEMALE') });
    expect(approved.correction).toMatchObject({ notices: [{ country: { code: 'FRA' } }] });
    const { rows } = await api.database.query(
      `select audience, country from case_event where person_id = $1 and action = 'correctionNotice'`,
      [id],
    );
    expect(rows).toEqual([{ audience: 'SHARED', country: 'FRA' }]);
    expect(await noticesTo('legal-1', id)).toBe(1);
  });

  it('but may not see the person any more, is not told: a legal officer decides (I-14)', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' } });
    await disclosed(id, 'FRA');
    const approved = await act('legal-1', 'approveCorrection', { correctionId: await idOf(id, 'SEX', 'FEMALE') });
    expect(approved.correction).toMatchObject({ notices: [] });
    const { rows } = await api.database.query(`select kind, owner_role from task where person_id = $1`, [id]);
    expect(rows).toEqual([{ kind: 'CORRECTION_NOTICE', owner_role: 'LEGAL_OFFICER' }]);
  });
});

test('two decide at once: one does, the other finds it decided', async () => {
  const { id } = await registered(api.database);
  const correctionId = await idOf(id, 'SEX', 'FEMALE');
  const answers = await Promise.all(
    ['legal-1', 'legal-2'].map((login) => act(login, 'approveCorrection', { correctionId, expectedVersion: 1 })),
  );
  expect(answers.map(({ codes }) => codes[0] ?? 'DONE').sort()).toEqual(['DONE', 'STALE_VERSION']);
});
