import { eventsSettled } from '../../support/eventsSettled';
import { givenActiveOperation, mustAct } from '../../support/givenOperation';
import { logins } from '../../support/logins';
import { answersOf, bring, escorted, givenInside, move, mustMove } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(api.now().getTime() + hours * HOUR);
const NEED_NOT_KNOW = ['LEGAL_OFFICER', 'PROSECUTOR', 'CHILD_PROTECTION_OFFICER', 'COURT_REGISTRAR', 'BIOMETRICS_OFFICER'] as const;

/** Authorised as a secret for four hours. */
async function secret() {
  const movement = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
  const until = inHours(4);
  await mustMove(api, 'decision-1', 'authoriseMovement', { movementId: movement.id, secretUntil: until.toISOString() });
  return { ...movement, until };
}
const seen = async (login: string, id: string) =>
  (
    await api
      .as(login)
      .must<{ movement: { ref: string } | null }>('query ($id: ID!) { movement(id: $id) { ref status departedAt from { code } } }', { id })
  ).movement;
const listed = async (login: string, person: string) =>
  (
    await api
      .as(login)
      .must<{ movements: { totalCount: number } }>(
        'query ($person: ID!) { movements(filter: { person: $person }, first: 5) { totalCount } }',
        { person },
      )
  ).movements.totalCount;
const told = async (login: string, id: string, person: string) => {
  await eventsSettled(api);
  const { movement, persons } = await api.as(login).must<Record<'movement' | 'persons', { nodes: readonly { readonly action: string }[] }>>(
    `query ($movement: ID!, $person: ID!) {
      movement: deskEvents(first: 100, filter: { subjectId: $movement }) { nodes { action } }
      persons: deskEvents(first: 100, filter: { subjectId: $person }) { nodes { action } }
    }`,
    { movement: id, person },
  );
  return [...movement.nodes, ...persons.nodes.filter(({ action }) => /[mM]ovement|Manifest/.test(action))];
};

describe('domain C.6: a movement is secret until a time named at its authorisation', () => {
  it('and until then absent for officers who need not know: by id, in lists, among events', async () => {
    const { id, persons } = await secret();
    const [person = ''] = persons;
    for (const role of NEED_NOT_KNOW) expect([role, await seen(logins[role], id)]).toEqual([role, null]);
    expect(await listed('legal-1', person)).toBe(0);
    expect(await told('legal-1', id, person)).toEqual([]);
  });

  it('whatever happens in the meantime, in the history of the person as well', async () => {
    const { id, persons } = await secret();
    const [person = ''] = persons;
    await escorted(api, id, persons);
    await mustMove(api, 'transfer-1', 'beginBoarding', { movementId: id });
    const history = async (login: string) => {
      const answer = await api
        .as(login)
        .must<{ person: { history: { nodes: readonly { readonly action: string }[] } } }>(
          'query ($id: ID!) { person: detainee(id: $id) { history(first: 50) { nodes { action } } } }',
          { id: person },
        );
      return answer.person.history.nodes.map(({ action }) => action);
    };
    expect(await history('registrar')).toEqual(expect.arrayContaining(['addToManifest', 'confirmEscortRecords']));
    expect((await history('legal-1')).filter((action) => /Manifest|Escort|Movement/.test(action))).toEqual([]);
  });

  it('and is known to those who send, receive and authorise, with its end under a stated purpose', async () => {
    const { id, persons, until } = await secret();
    for (const login of ['transfer-1', 'registrar', 'decision-2']) expect(await seen(login, id)).toMatchObject({ status: 'AUTHORISED' });
    expect(await listed('transfer-1', persons[0] ?? '')).toBe(1);
    const { movement } = await api
      .as('transfer-1')
      .must(
        'query ($id: ID!) { movement(id: $id) { secretUntil authorisations { secretUntil } } }',
        { id },
        { purpose: 'TRANSFER_SAFETY' },
      );
    expect(movement).toEqual({ secretUntil: until.toISOString(), authorisations: [{ secretUntil: until.toISOString() }] });
  });

  it('a health officer comes to know of it when asked about the health of those who travel', async () => {
    const { id } = await secret();
    expect(await seen('health', id)).toBeNull();
    await mustMove(api, 'transfer-1', 'openEscortRecords', { movementId: id });
    expect(await seen('health', id)).toMatchObject({ status: 'AUTHORISED' });
  });

  it('after that time it is as every other', async () => {
    const { id, persons, until } = await secret();
    const [person = ''] = persons;
    api.setNow(new Date(until.getTime() - 1000));
    expect(await seen('legal-1', id)).toBeNull();
    api.setNow(until);
    expect(await seen('legal-1', id)).toMatchObject({ status: 'AUTHORISED', from: { code: 'IRQ-KARKH' } });
    expect(await listed('legal-1', person)).toBe(1);
    expect((await told('legal-1', id, person)).map(({ action }) => action)).toContain('authoriseMovement');
  });

  it('a verb on it answers those who do not see it as on none; the class of the time is that of the route', async () => {
    const { id, persons } = await secret();
    const records = persons.map((personId) => ({ personId, answers: answersOf('health') }));
    expect((await move(api, 'health', 'answerEscortRecords', { movementId: id, records })).code).toBe('NOT_FOUND');
    const open = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    const { codes } = await api
      .as('legal-1')
      .query('query ($id: ID!) { movement(id: $id) { secretUntil } }', { id: open.id }, { purpose: 'REPATRIATION' });
    expect(codes).toEqual(['FIELD_RESTRICTED']);
  });

  it('the days of an operation, told to all who act in it, count it from then on', async () => {
    const { id: operationId } = await givenActiveOperation(api);
    const movement = await secret();
    await mustAct(api, 'transfer-1', 'addMovementsToOperation', { operationId, movementIds: [movement.id] });
    await escorted(api, movement.id, movement.persons);
    await mustMove(api, 'transfer-1', 'beginBoarding', { movementId: movement.id });
    await mustMove(api, 'transfer-1', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'BOARDED',
      place: 'Gate',
      present: movement.persons,
    });
    await mustMove(api, 'transfer-1', 'departMovement', { movementId: movement.id });
    const days = async () => {
      const { operation } = await api
        .as('decision-1')
        .must<{ operation: { days: readonly { readonly movements: number }[] } }>(
          'query ($id: ID) { operation(id: $id) { days { movements } } }',
          { id: operationId },
          { purpose: 'REPATRIATION' },
        );
      return operation.days.reduce((sum, { movements }) => sum + movements, 0);
    };
    expect(await days()).toBe(0);
    api.setNow(movement.until);
    expect(await days()).toBe(1);
  });

  it('lasts for the journey, seventy-two hours after the planned departure, and for fourteen days whatever is planned', async () => {
    const locked = async (departurePlannedAt: Date | null) => {
      const { id } = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
      await api.database.query('update movement set departure_planned_at = $2 where id = $1', [id, departurePlannedAt]);
      return (hours: number) => move(api, 'decision-1', 'authoriseMovement', { movementId: id, secretUntil: inHours(hours).toISOString() });
    };
    const [soon, late, unplanned] = [await locked(inHours(48)), await locked(inHours(24 * 365)), await locked(null)];
    for (const [authorise, hours] of [
      [soon, 121],
      [late, 14 * 24 + 1],
      [unplanned, 73],
    ] as const) {
      const refused = await authorise(hours);
      expect(refused).toMatchObject({ code: 'GUARD_FAILED', rules: ['MV-SECRECY'] });
      expect((await authorise(hours - 2)).code).toBeUndefined();
    }
    const long = `select (jsonb_populate_record(null::movement_authorisation, to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(),
      'secret_until', a.authorised_at + interval '15 days'))).* from movement_authorisation a limit 1`;
    await expect(api.database.query(`insert into movement_authorisation ${long}`)).rejects.toMatchObject({
      constraint: 'movement_secret_not_for_long',
    });
  });

  it('ends in the future, for the verb as for the database, and a new authorisation does not end it early', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
    const refused = await move(api, 'decision-1', 'authoriseMovement', { movementId: movement.id, secretUntil: inHours(-1).toISOString() });
    expect(refused.fields).toMatchObject([{ path: 'input.secretUntil', code: 'INVALID_VALUE' }]);
    const { rows } = await api.database.query('select status, secret_until from movement where id = $1', [movement.id]);
    expect(rows).toEqual([{ status: 'MANIFEST_LOCKED', secret_until: null }]);
    const { id, until } = await secret();
    await mustMove(api, 'transfer-1', 'reopenManifest', { movementId: id, reasons: 'Another person travels with this convoy.' });
    expect(await seen('legal-1', id)).toBeNull();
    await mustMove(api, 'registrar', 'lockManifest', { movementId: id });
    await mustMove(api, 'decision-1', 'authoriseMovement', { movementId: id });
    const again = await api.database.query('select secret_until from movement where id = $1', [id]);
    expect(again.rows).toEqual([{ secret_until: until }]);
    await expect(
      api.database.query(`insert into movement_authorisation select (jsonb_populate_record(null::movement_authorisation,
        to_jsonb(a) || jsonb_build_object('id', gen_random_uuid(), 'secret_until', a.authorised_at))).* from movement_authorisation a limit 1`),
    ).rejects.toMatchObject({ constraint: 'movement_secret_for_a_time' });
  });
});
