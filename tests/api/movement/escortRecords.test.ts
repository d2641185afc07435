import { CURRENT_QUESTION_SET, escortQuestions } from '../../../domain/movement/escort/questions';
import { answersOf, bring, escorted, fitTomorrow, type GivenMovement, givenInside, move, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const records = async (movementId: string) =>
  (
    await api.database.query(
      `select id, person_id as person, state, question_set as "set", confirmed_by as "by", prefilled_from as "from", amended_at is not null as amended
       from escort_record where movement_id = $1 order by person_id`,
      [movementId],
    )
  ).rows;
const opened = async (count = 1): Promise<GivenMovement> => {
  const movement = await givenInside(api, count);
  await mustMove(api, 'transfer-1', 'openEscortRecords', { movementId: movement.id });
  return movement;
};
const answer = (login: string, movement: GivenMovement, answers: readonly object[], more: object = {}) =>
  move(api, login, 'answerEscortRecords', { movementId: movement.id, records: [{ personId: movement.persons[0], answers, ...more }] });

describe('from the first question to the confirmation', () => {
  it('opens one record for each person, once, under the current questions', async () => {
    const movement = await opened(2);
    await mustMove(api, 'transfer-1', 'openEscortRecords', { movementId: movement.id });
    const rows = await records(movement.id);
    expect(rows.map(({ person }) => person)).toEqual([...movement.persons].sort());
    expect(rows.map(({ state, set }) => [state, set])).toEqual(rows.map(() => ['UNSTARTED', CURRENT_QUESTION_SET]));
  });

  it('is in progress until every section is answered, each by its role, and complete then', async () => {
    const movement = await opened();
    await answer('health', movement, answersOf('health'));
    expect((await records(movement.id))[0]?.state).toBe('IN_PROGRESS');
    await answer('transfer-1', movement, answersOf('transfer-1'));
    expect((await records(movement.id))[0]?.state).toBe('COMPLETED');
    const { rows } = await api.database.query(
      `select distinct a.login from escort_answer e join account a on a.id = e.answered_by where e.person_id = $1 order by 1`,
      [movement.persons[0]],
    );
    expect(rows.map(({ login }) => login)).toEqual(['health', 'transfer-1']);
  });

  it.each([
    ['transfer-1', 'health'],
    ['registrar', 'health'],
    ['health', 'transfer-1'],
  ] as const)('%s does not answer in sections of %s (ROLE), and nothing is written', async (login, section) => {
    const movement = await opened();
    expect((await answer(login, movement, answersOf(section))).rules).toEqual(['ROLE']);
    expect((await records(movement.id))[0]?.state).toBe('UNSTARTED');
  });

  it('is not confirmed by one who answered about risk or health, and is by another', async () => {
    const movement = await opened();
    await answer('health', movement, answersOf('health'));
    await answer('transfer-1', movement, answersOf('transfer-1'));
    const personIds = movement.persons;
    expect((await move(api, 'transfer-1', 'confirmEscortRecords', { movementId: movement.id, personIds })).code).toBe('FOUR_EYES_REQUIRED');
    await mustMove(api, 'registrar', 'confirmEscortRecords', { movementId: movement.id });
    expect((await records(movement.id))[0]).toMatchObject({ state: 'CONFIRMED', by: api.accountId('registrar') });
  });

  it('is not confirmed while a section is open', async () => {
    const movement = await opened();
    const answered = await move(api, 'registrar', 'confirmEscortRecords', { movementId: movement.id, personIds: movement.persons });
    expect(answered.code).toBe('INVALID_TRANSITION');
  });
});

describe('boarding', () => {
  it('begins where no record was ever begun', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    expect((await mustMove(api, 'transfer-1', 'beginBoarding', { movementId: movement.id })).status).toBe('BOARDING');
  });

  it('ESCORT_RECORD: does not begin while a record that was begun is not confirmed', async () => {
    const movement = await bring(api, await givenInside(api, 2), 'AUTHORISED');
    await escorted(api, movement.id, movement.persons);
    await mustMove(api, 'transfer-1', 'answerEscortRecords', {
      movementId: movement.id,
      records: [{ personId: movement.persons[1], answers: [{ question: 'RISK_ESCAPE', value: 'YES', detail: 'Tried at the gate' }] }],
    });
    expect((await move(api, 'transfer-1', 'beginBoarding', { movementId: movement.id })).rules).toEqual(['ESCORT_RECORD']);
    const amended = (await records(movement.id)).find(({ person }) => person === movement.persons[1]);
    expect(amended).toMatchObject({ state: 'COMPLETED', by: null, amended: true });
    await mustMove(api, 'registrar', 'confirmEscortRecords', { movementId: movement.id });
    expect((await mustMove(api, 'transfer-1', 'beginBoarding', { movementId: movement.id })).status).toBe('BOARDING');
  });

  it('ends with the departure, which locks the record: neither the API nor SQL changes it', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
    expect((await records(movement.id))[0]?.state).toBe('LOCKED');
    expect((await answer('health', movement, answersOf('health'))).code).toBe('INVALID_TRANSITION');
    const [row] = await records(movement.id);
    await expect(api.database.query(`update escort_record set state = 'IN_PROGRESS' where id = $1`, [row?.id])).rejects.toThrow('locked');
    await expect(api.database.query(`update escort_answer set value = 'YES' where record_id = $1`, [row?.id])).rejects.toThrow('locked');
  });
});

describe('what the last record said', () => {
  it('is taken over where it is still asked, counts once somebody stands by it, and names who answered then', async () => {
    const { id: personId } = await registered(api.database);
    const given = async (): Promise<GivenMovement> => {
      const { id } = await mustMove(api, 'transfer-1', 'planMovement', { fromFacilityCode: 'IRQ-KARKH', toFacilityCode: 'IRQ-NASIRIYAH' });
      const entries = [{ personId, transferOrder: 'Order 7', fitUntil: fitTomorrow(api) }];
      await mustMove(api, 'transfer-1', 'addToManifest', { movementId: id, entries });
      await mustMove(api, 'transfer-1', 'openEscortRecords', { movementId: id });
      return { id, persons: [personId], requests: [] };
    };
    const first = await given();
    await answer('health', first, answersOf('health', { HEALTH_MOBILITY: 'YES' }));
    await answer('transfer-1', first, answersOf('transfer-1'));
    await mustMove(api, 'registrar', 'confirmEscortRecords', { movementId: first.id });
    await mustMove(api, 'transfer-1', 'cancelMovement', { movementId: first.id, reasons: 'The road is closed by a flood.' });
    const second = await given();
    const [row] = await records(second.id);
    expect(row).toMatchObject({ state: 'UNSTARTED', from: (await records(first.id))[0]?.id });
    const { rows } = await api.database.query(
      `select value, prefilled, answered_by = $2 as same from escort_answer where record_id = $1 and question = 'HEALTH_MOBILITY'`,
      [row?.id, api.accountId('health')],
    );
    expect(rows).toEqual([{ value: 'YES', prefilled: true, same: true }]);
    await answer('health', second, [], { keep: ['HEALTH'] });
    await answer('registrar', second, [], { keep: ['RISK', 'OFFENCE', 'PROPERTY'] });
    expect((await records(second.id))[0]?.state).toBe('COMPLETED');
  });
});

describe('questions', () => {
  it('the table of the database and that of the domain are one', async () => {
    const { rows } = await api.database.query(
      `select section, code, since, retired_with as "retiredWith", required, codes, "text" from escort_question`,
    );
    const ours = Object.entries(escortQuestions).map(([code, question]) => ({ code, ...question }));
    const sorted = (list: readonly { readonly code: string }[]) => [...list].sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(sorted(rows)).toEqual(sorted(ours));
  });

  it('a retired one stays readable and cannot be answered anew, by the API or in SQL', async () => {
    const document = '{ escortQuestions(first: 50) { nodes { code retiredWith } } }';
    const { escortQuestions: list } = await api
      .as('transfer-1')
      .must<{ escortQuestions: { nodes: { code: string; retiredWith: number | null }[] } }>(document);
    expect(list.nodes).toContainEqual({ code: 'RISK_HANDCUFFS', retiredWith: 2 });
    const movement = await opened();
    const refused = await answer('transfer-1', movement, [{ question: 'RISK_HANDCUFFS', value: 'NO' }]);
    expect(refused.fields).toMatchObject([{ path: 'input.records[0].answers[0].question', code: 'RETIRED' }]);
    const [row] = await records(movement.id);
    const insert = `insert into escort_answer (id, record_id, person_id, question, value, answered_by, answered_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, now())`;
    const by = api.accountId('transfer-1');
    await expect(api.database.query(insert, [row?.id, movement.persons[0], 'RISK_HANDCUFFS', 'NO', by])).rejects.toThrow(
      'fits no question',
    );
    await expect(api.database.query(insert, [row?.id, movement.persons[0], 'RISK_ESCAPE', 'MAYBE', by])).rejects.toThrow(
      'fits no question',
    );
  });

  it.each([
    ['an unknown question', { question: 'RISK_WEATHER', value: 'YES' }, 'UNKNOWN_CODE'],
    ['a value that is no code of it', { question: 'RISK_ESCAPE', value: 'PERHAPS' }, 'INVALID_VALUE'],
    ['empty words', { question: 'RISK_RESTRAINT', value: ' ' }, 'INVALID_VALUE'],
  ])('%s is a fault of the input', async (_what, given, code) => {
    const movement = await opened();
    expect((await answer('transfer-1', movement, [given])).fields).toMatchObject([{ code }]);
  });
});

describe('who reads', () => {
  const document = `query ($id: ID!) { movement(id: $id) { escortRecords { state risk { question } health { value } availableActions { action } } } }`;
  interface Read {
    readonly movement: { readonly escortRecords: readonly { readonly health: readonly unknown[] | null }[] | null };
  }
  const read = (login: string, id: string, purpose?: string) => api.as(login).query<Read>(document, { id }, purpose ? { purpose } : {});

  it('health is class 3: coordinator of the movement and health officer under a purpose, no registrar', async () => {
    const movement = await opened();
    await answer('health', movement, answersOf('health'));
    expect((await read('transfer-1', movement.id, 'TRANSFER_SAFETY')).data?.movement.escortRecords?.[0]?.health).toHaveLength(5);
    expect((await read('health', movement.id, 'PROTECTION')).data?.movement.escortRecords?.[0]?.health).toHaveLength(5);
    expect((await read('transfer-1', movement.id)).codes).toEqual(['PURPOSE_REQUIRED']);
    const registrar = await read('registrar', movement.id, 'REGISTRATION');
    expect(registrar.codes).toEqual(['FIELD_RESTRICTED']);
    expect((await read('transfer-2', movement.id, 'TRANSFER_SAFETY')).codes).toEqual(['FIELD_RESTRICTED']);
  });

  it('a person out of sight has no record to answer (NOT_FOUND)', async () => {
    const movement = await opened();
    await api.database.query(`insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Related', now())`, [
      movement.persons[0],
      api.accountId('transfer-2'),
    ]);
    expect((await answer('transfer-2', movement, answersOf('transfer-1'))).code).toBe('NOT_FOUND');
  });
});
