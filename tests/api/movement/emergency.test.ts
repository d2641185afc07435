import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { neverWaived, preCheckKinds } from '../../../domain/movement/emergency';
import { answersOf, bring, type GivenMovement, givenAbroad, givenInside, move, mustMove, WHY } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(api.now().getTime() + hours * HOUR);
const open = (movementId: string, more: object = {}) =>
  move(api, 'decision-1', 'openEmergencyLane', { movementId, reasons: WHY, endsAt: inHours(24).toISOString(), ...more });
const owed = async (id: string) =>
  (
    await api.database.query(
      `select kind, count(*)::int as count, count(done_at)::int as done from emergency_check where movement_id = $1 group by kind order by kind`,
      [id],
    )
  ).rows;

/** Two persons without fitness, escort records, confirmation or notice to the ICRC, in an emergency. */
async function planned(): Promise<GivenMovement> {
  const persons = [(await registered(api.database)).id, (await registered(api.database)).id];
  const { id } = await mustMove(api, 'transfer-1', 'planMovement', {
    fromFacilityCode: 'IRQ-KARKH',
    toFacilityCode: 'IRQ-NASIRIYAH',
    carrier: 'Convoy 1',
    route: 'The road',
    escorts: 2,
  });
  return { id, persons, requests: [] };
}
const list = (movement: GivenMovement) =>
  move(api, 'transfer-1', 'addToManifest', {
    movementId: movement.id,
    entries: movement.persons.map((personId) => ({ personId, transferOrder: 'Order 9' })),
  });
async function departed(): Promise<GivenMovement> {
  const movement = await planned();
  const movementId = movement.id;
  await open(movementId);
  await list(movement);
  await mustMove(api, 'registrar', 'lockManifest', { movementId });
  await mustMove(api, 'decision-1', 'authoriseMovement', { movementId });
  await mustMove(api, 'transfer-1', 'beginBoarding', { movementId });
  await mustMove(api, 'transfer-1', 'recordHeadcount', { movementId, checkpoint: 'BOARDED', place: 'Gate', present: movement.persons });
  await mustMove(api, 'transfer-1', 'departMovement', { movementId });
  return movement;
}

describe('the lane', () => {
  it('is opened by the decision authority, with a reason and an end, once', async () => {
    const { id } = await planned();
    expect(
      (await move(api, 'transfer-1', 'openEmergencyLane', { movementId: id, reasons: WHY, endsAt: inHours(1).toISOString() })).code,
    ).toBe('FORBIDDEN');
    expect((await open(id, { reasons: 'Short' })).code).toBe('REASON_REQUIRED');
    expect((await open(id, { endsAt: inHours(73).toISOString() })).fields).toMatchObject([{ code: 'OUT_OF_RANGE' }]);
    expect((await open(id)).code).toBeUndefined();
    expect((await open(id)).rules).toEqual(['EMERGENCY_LANE']);
    await expect(
      api.database.query(`update emergency_lane set ends_at = ends_at + interval '1 day' where movement_id = $1`, [id]),
    ).rejects.toThrow('append-only');
  });

  it('without it nobody is listed without fitness; after its end neither', async () => {
    const movement = await planned();
    expect((await list(movement)).rules).toEqual(['FIT_TO_TRAVEL']);
    await open(movement.id, { endsAt: inHours(1).toISOString() });
    api.setNow(inHours(2));
    expect((await list(movement)).rules).toEqual(['FIT_TO_TRAVEL']);
  });

  it('the departure leaves a list of what is owed, person by person, and the clock of 72 hours', async () => {
    const movement = await departed();
    expect(await owed(movement.id)).toEqual([
      { kind: 'ESCORT_RECORD', count: 2, done: 0 },
      { kind: 'FIT_TO_TRAVEL', count: 2, done: 0 },
      { kind: 'ICRC_INFORMED', count: 1, done: 0 },
      { kind: 'RECEIVING_CONFIRMATION', count: 1, done: 0 },
    ]);
    const { rows } = await api.database.query(
      `select c.status, extract(epoch from c.due_at - m.departed_at) / 3600 as hours from clock c join movement m on m.id = c.subject_id where c.subject_id = $1 and c.kind = 'EMERGENCY_CHECKS'`,
      [movement.id],
    );
    expect(rows.map(({ status, hours }) => [status, Number(hours)])).toEqual([['RUNNING', 72]]);
  });
});

describe('what was left out', () => {
  const complete = (login: string, movement: GivenMovement, ...checks: readonly object[]) =>
    move(api, login, 'completeEmergencyChecks', { movementId: movement.id, checks });
  const fitness = (movement: GivenMovement) => ({ kind: 'FIT_TO_TRAVEL', personIds: movement.persons, evidence: 'Certificates 1–2' });
  const records = (movement: GivenMovement) => ({ kind: 'ESCORT_RECORD', personIds: movement.persons, evidence: 'Records of the convoy' });

  it('is completed by its roles; with the last check the clock is met', async () => {
    const movement = await departed();
    expect((await complete('transfer-1', movement, fitness(movement))).rules).toEqual(['ROLE']);
    expect((await complete('health', movement, fitness(movement))).code).toBeUndefined();
    expect((await complete('transfer-1', movement, records(movement))).rules).toEqual(['ESCORT_RECORD']);
    await mustMove(api, 'transfer-1', 'openEscortRecords', { movementId: movement.id });
    for (const login of ['transfer-1', 'health'] as const) {
      const answers = movement.persons.map((personId) => ({ personId, answers: answersOf(login) }));
      await mustMove(api, login, 'answerEscortRecords', { movementId: movement.id, records: answers });
    }
    await mustMove(api, 'registrar', 'confirmEscortRecords', { movementId: movement.id, personIds: movement.persons });
    await complete(
      'transfer-1',
      movement,
      records(movement),
      { kind: 'RECEIVING_CONFIRMATION', evidence: 'Note 12' },
      { kind: 'ICRC_INFORMED', evidence: 'Letter 3' },
    );
    expect((await owed(movement.id)).every(({ count, done }) => count === done)).toBe(true);
    const { rows } = await api.database.query(
      `select c.status, m.receiving_confirmation as note, m.icrc_informed_at is not null as icrc,
         (select string_agg(distinct r.state, ',') from escort_record r where r.movement_id = m.id) as records
       from clock c join movement m on m.id = c.subject_id where m.id = $1 and c.kind = 'EMERGENCY_CHECKS'`,
      [movement.id],
    );
    expect(rows).toEqual([{ status: 'MET', note: 'Note 12', icrc: true, records: 'LOCKED' }]);
    expect((await complete('health', movement, fitness(movement))).rules).toEqual(['EMERGENCY_CHECKS']);
  });

  it('is a breach after 72 hours, and goes a step higher', async () => {
    const movement = await departed();
    api.setNow(inHours(73));
    await endDueClocks(api.commands);
    await remindOfClocks(api.commands);
    const { rows } = await api.database.query(
      `select c.status, t.owner_role as role from clock c left join task t on t.subject_id = c.subject_id and t.kind = 'ESCALATED_EMERGENCY_CHECKS' where c.subject_id = $1 and c.kind = 'EMERGENCY_CHECKS'`,
      [movement.id],
    );
    expect(rows).toEqual([{ status: 'BREACHED', role: 'DECISION_AUTHORITY' }]);
  });

  it('is read as a list of persons, owed and completed', async () => {
    const movement = await departed();
    await complete('health', movement, { kind: 'FIT_TO_TRAVEL', personIds: movement.persons.slice(0, 1), evidence: 'Certificate 1' });
    const { movement: read } = await api
      .as('transfer-1')
      .must<{ movement: { emergencyChecks: { kind: string; doneAt: string | null; person: { id: string } | null }[] } }>(
        'query ($id: ID!) { movement(id: $id) { emergencyLane { reasons endsAt } emergencyChecks { kind doneAt dueAt person { id } } } }',
        { id: movement.id },
      );
    const open = read.emergencyChecks.filter(({ kind, doneAt }) => kind === 'FIT_TO_TRAVEL' && doneAt === null);
    expect(open.map(({ person }) => person?.id)).toEqual(movement.persons.slice(1));
  });
});

describe('never, not even through an open lane', () => {
  const abroad = async (): Promise<GivenMovement> => {
    const movement = await bring(api, await givenAbroad(api, 1), 'MANIFEST_LOCKED');
    await open(movement.id);
    return movement;
  };

  it('the list of what is never waived and of what may be completed afterwards have nothing in common', () => {
    expect(preCheckKinds.filter((kind) => (neverWaived as readonly string[]).includes(kind))).toEqual([]);
  });

  it('I-05: nobody leaves for a State without a valid finding', async () => {
    const movement = await abroad();
    await api.database.query('update non_refoulement_finding set superseded_at = now() where person_id = $1', [movement.persons[0]]);
    expect((await move(api, 'decision-1', 'authoriseMovement', { movementId: movement.id })).rules).toContain('I-05');
  });

  it('I-10: a child is not listed with unrelated adult detainees', async () => {
    const movement = await planned();
    const child = await registered(api.database, { birth: '2014-03-03' });
    await open(movement.id);
    expect((await list({ ...movement, persons: [...movement.persons, child.id] })).rules).toEqual(['I-10']);
  });

  it('I-11: a child is not parted from its mother', async () => {
    const movement = await planned();
    const mother = await registered(api.database, { sex: 'FEMALE' });
    const child = await registered(api.database, { birth: '2014-03-03' });
    await api.database.query(
      `insert into relationship (id, person_id, related_person_id, kind, proof, recorded_by, recorded_at) values (gen_random_uuid(), $1, $2, 'PARENT', 'DNA', $3, now())`,
      [child.id, mother.id, api.accountId('child-1')],
    );
    await open(movement.id);
    await list({ ...movement, persons: [child.id] });
    expect((await move(api, 'registrar', 'lockManifest', { movementId: movement.id })).rules).toEqual(['I-11']);
  });

  it('the list by identity: nobody departs on a number', async () => {
    const movement = await planned();
    const movementId = movement.id;
    await open(movementId);
    await list(movement);
    await mustMove(api, 'registrar', 'lockManifest', { movementId });
    await mustMove(api, 'decision-1', 'authoriseMovement', { movementId });
    await mustMove(api, 'transfer-1', 'beginBoarding', { movementId });
    await mustMove(api, 'transfer-1', 'recordHeadcount', {
      movementId,
      checkpoint: 'BOARDED',
      place: 'Gate',
      present: [],
      unidentified: ['One', 'Two'],
    });
    expect((await move(api, 'transfer-1', 'departMovement', { movementId })).rules).toEqual(['BOARDED_COUNT']);
  });

  it('two people: whoever listed does not lock', async () => {
    const movement = await planned();
    await open(movement.id);
    await list(movement);
    await api.database.query('update movement set last_listed_by = $2 where id = $1', [movement.id, api.accountId('registrar')]);
    expect((await move(api, 'registrar', 'lockManifest', { movementId: movement.id })).code).toBe('FOUR_EYES_REQUIRED');
  });
});

describe('authorisation', () => {
  it('leaves its facts: escorts and how many were needed, women, children, the notice to the ICRC', async () => {
    const movement = await bring(api, await givenInside(api, 2), 'AUTHORISED');
    const { rows } = await api.database.query(
      `select persons, children, women, escorts, escorts_required as needed, female_escort as female, receiving_confirmation as note, emergency from movement_authorisation where movement_id = $1`,
      [movement.id],
    );
    expect(rows).toEqual([{ persons: 2, children: 0, women: 0, escorts: 6, needed: 1, female: false, note: 'Note 12', emergency: false }]);
    await expect(api.database.query('delete from movement_authorisation')).rejects.toThrow('append-only');
  });

  it('ESCORT_RATIO: not with too few escorts for the list', async () => {
    const movement = await bring(api, await givenInside(api, 16), 'MANIFEST_LOCKED');
    expect((await move(api, 'decision-1', 'authoriseMovement', { movementId: movement.id, escorts: 1 })).rules).toEqual(['ESCORT_RATIO']);
    expect((await move(api, 'decision-1', 'authoriseMovement', { movementId: movement.id, escorts: 2 })).code).toBeUndefined();
  });
});
