import { operationReaders, operationRoles } from '../../../domain/operation/readers';
import type { OperationPart } from '../../../domain/operation/vocabulary';
import {
  actOn,
  dayOf,
  daysFrom,
  givenActiveOperation,
  givenOperation,
  MINISTRY,
  mustAct,
  organisationId,
  PURPOSE,
  WHY,
} from '../../support/givenOperation';
import { logins } from '../../support/logins';
import { bring, givenInside } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const count = async (text: string, values: readonly unknown[] = []) =>
  Number((await api.database.query<{ count: string }>(`select count(*) from ${text}`, [...values])).rows[0]?.count);

test('what a role reads of operations is the same in the table and in the database', async () => {
  const { rows } = await api.database.query('select role, part, whole, after_end from operation_reader order by role, part');
  const table = operationRoles
    .flatMap((role) => {
      const { parts, of, until } = operationReaders[role];
      return parts.map((part: OperationPart) => ({ role, part, whole: of === 'EVERY', after_end: until === 'ALWAYS' }));
    })
    .sort((a, b) => a.role.localeCompare(b.role) || a.part.localeCompare(b.part));
  expect(rows).toEqual(table);
});

describe('an operation', () => {
  it('is planned by the decision authority with its places and organisations, and told in its history', async () => {
    const { id, ref } = await givenOperation(api);
    const { operation } = await api.as('decision-1').must<{ operation: object }>(
      `query ($ref: CaseRef) { operation(ref: $ref) { id status places { purpose facility { code } } participants { task sees organisation { name } }
         history(first: 5) { nodes { action toState } } } }`,
      { ref },
      { purpose: 'REPATRIATION' },
    );
    expect(operation).toEqual({
      id,
      status: 'PLANNED',
      places: [
        { purpose: 'EMPTIED', facility: { code: 'SYR-GHWERAN' } },
        { purpose: 'RECEIVING', facility: { code: 'IRQ-KARKH' } },
      ],
      participants: [
        { task: 'Takes part', sees: ['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS'], organisation: { name: MINISTRY } },
      ],
      history: { nodes: [{ action: 'planOperation', toState: 'PLANNED' }] },
    });
  });

  it('does not begin without a plan by day and without a focal point of everybody who takes part', async () => {
    await api.database.query('truncate focal_point cascade');
    const { id } = await givenOperation(api);
    const begun = await actOn(api, 'decision-1', 'beginOperation', { operationId: id });
    expect(begun.rules).toEqual(['OP-TARGETS', 'OP-FOCAL-POINT']);
    await mustAct(api, 'decision-1', 'setOperationTargets', { operationId: id, targets: [{ day: dayOf(api.now()), persons: 150 }] });
    const organisation = await organisationId(api, MINISTRY);
    const point = { organisationId: organisation, office: 'Operations room', function: 'Duty officer', channel: 'Official post' };
    await mustAct(api, 'legal-1', 'recordFocalPoint', point, 'organisation { focalPoints { office } }');
    expect(await mustAct(api, 'decision-1', 'beginOperation', { operationId: id })).toMatchObject({ status: 'ACTIVE' });
  });

  it('goes from planned to reviewed; another reviews than who declared it over', async () => {
    const { id: operationId } = await givenActiveOperation(api);
    const step = (login: string, verb: string) => actOn(api, login, verb, { operationId, reasons: WHY });
    expect((await actOn(api, 'decision-1', 'suspendOperation', { operationId, reasons: 'short' })).codes).toEqual(['REASON_REQUIRED']);
    expect((await step('decision-1', 'suspendOperation')).data).toMatchObject({ operation: { status: 'SUSPENDED' } });
    expect((await step('decision-1', 'resumeOperation')).data).toMatchObject({ operation: { status: 'ACTIVE' } });
    expect((await step('decision-1', 'reviewOperation')).codes).toEqual(['INVALID_TRANSITION']);
    expect((await step('decision-1', 'concludeOperation')).data).toMatchObject({ operation: { status: 'CONCLUDED' } });
    expect((await step('decision-1', 'reviewOperation')).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await step('decision-2', 'reviewOperation')).data).toMatchObject({ operation: { status: 'REVIEWED' } });
    expect(await count('case_event where subject_id = $1', [operationId])).toBe(7);
  });

  it('is concluded only when no movement of it is open, in the API and after a refusal with nothing left behind', async () => {
    const { id: operationId } = await givenActiveOperation(api);
    const movement = await givenInside(api, 1);
    await mustAct(api, 'transfer-1', 'addMovementsToOperation', { operationId, movementIds: [movement.id] });
    const before = await count('case_event');
    expect((await actOn(api, 'decision-1', 'concludeOperation', { operationId, reasons: WHY })).rules).toEqual(['OP-MOVEMENTS']);
    expect(await count('case_event')).toBe(before);
    const other = await givenOperation(api);
    const again = await actOn(api, 'transfer-1', 'addMovementsToOperation', { operationId: other.id, movementIds: [movement.id] });
    expect(again.faults).toEqual(['input.movementIds[0] ALREADY_LISTED']);
  });

  it('keeps the plan that was replaced, and shows the one that holds', async () => {
    const { id: operationId } = await givenOperation(api);
    const targets = (persons: number) => ({ operationId, targets: [{ day: dayOf(api.now()), persons, facilityCode: 'SYR-GHWERAN' }] });
    await mustAct(api, 'decision-1', 'setOperationTargets', targets(150));
    const plan = await mustAct(
      api,
      'decision-1',
      'setOperationTargets',
      targets(275),
      'operation { targets { persons } days { planned } }',
    );
    expect(plan).toEqual({ targets: [{ persons: 275 }], days: [{ planned: 275 }] });
    expect(await count('operation_target where operation_id = $1', [operationId])).toBe(2);
    await expect(api.database.query('update operation_target set persons = 1')).rejects.toThrow('append-only');
    const outside = { operationId, targets: [{ day: dayOf(daysFrom(api.now(), 40)), persons: 1 }] };
    expect((await actOn(api, 'decision-1', 'setOperationTargets', outside)).faults).toEqual(['input.targets[0].day OUT_OF_RANGE']);
  });
});

describe('I-40: an operation that closes a camp', () => {
  it('is over only when the camp is closed, and the camp only when each resident was moved or is being looked for', async () => {
    const code = 'SYR-TESTCAMP';
    await api.database.query(
      `insert into facility (id, code, name, kind, country, capacity, status) values (('31' || substr(gen_random_uuid()::text, 3))::uuid, $1, 'A camp', 'CAMP', 'SYR', 100, 'CLOSING')`,
      [code],
    );
    const moved = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    const lost = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    await api.database.query('update person set residence_facility_id = (select id from facility where code = $2) where id = any($1)', [
      [moved.id, lost.id],
      code,
    ]);
    const { id: operationId } = await givenActiveOperation(api, { kind: 'CAMP_CLOSURE', places: [[code, 'EMPTIED']] });
    const conclude = () => actOn(api, 'decision-1', 'concludeOperation', { operationId, reasons: WHY });
    expect((await conclude()).rules).toEqual(['I-40']);
    const unreconciled = async () =>
      (
        await api
          .as('decision-1')
          .must<{ operation: { unreconciled: number } }>(
            'query ($id: ID) { operation(id: $id) { unreconciled } }',
            { id: operationId },
            { purpose: 'REPATRIATION' },
          )
      ).operation.unreconciled;
    expect(await unreconciled()).toBe(2);
    await api.database.query(
      `update person set residence_facility_id = (select id from facility where code = 'SYR-AKHTARIN') where id = $1`,
      [moved.id],
    );
    const close = () =>
      actOn(api, 'monitor', 'changeFacilityStatus', { facilityCode: code, status: 'CLOSED', reasons: WHY }, 'facility { status }');
    expect((await close()).rules).toEqual(['I-40']);
    await mustAct(
      api,
      'registrar',
      'recordWhereaboutsUnknown',
      { personId: lost.id, lastSeenAt: api.now().toISOString(), reasons: WHY },
      'person { id }',
    );
    expect(await unreconciled()).toBe(0);
    // Everybody is accounted for, and the camp still stands open.
    expect((await conclude()).rules).toEqual(['I-40']);
    expect((await close()).codes).toEqual([]);
    expect((await conclude()).codes).toEqual([]);
    const left = await api.database.query(
      `select (select array_agg(kind) from task where person_id = $1) as tasks, (select array_agg(kind) from incident where person_id = $1) as incidents`,
      [lost.id],
    );
    expect(left.rows).toEqual([{ tasks: ['TRACE_PERSON'], incidents: ['MISSING'] }]);
  });
});

describe('planned against done', () => {
  it('is counted from the movements themselves, by day', async () => {
    const { id: operationId } = await givenActiveOperation(api);
    const movement = await bring(api, await givenInside(api, 3), 'RECONCILING');
    await mustAct(api, 'transfer-1', 'addMovementsToOperation', { operationId, movementIds: [movement.id] });
    await mustAct(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id }, 'movement { status }');
    const { operation } = await api
      .as('transfer-1')
      .must<{ operation: { days: object[] } }>(
        'query ($id: ID) { operation(id: $id) { days { day planned movements departed received receivedInTotal ahead } movements(first: 5) { totalCount } } }',
        { id: operationId },
        { purpose: 'TRANSFER_SAFETY' },
      );
    expect(operation).toEqual({
      days: [
        {
          day: `${dayOf(api.now()).slice(0, 10)}T00:00:00.000Z`,
          planned: 150,
          movements: 1,
          departed: 3,
          received: 3,
          receivedInTotal: 3,
          ahead: -147,
        },
      ],
      movements: { totalCount: 1 },
    });
  });
});

describe('each organisation sees its part', () => {
  const ASK = `query ($id: ID) { operation(id: $id) { ref status } }`;
  const ask = (login: string, id: string, document = ASK) =>
    api.as(login).query<{ operation: Record<string, unknown> | null }>(document, { id }, { purpose: PURPOSE[login] ?? 'OVERSIGHT' });

  it.each(Object.entries(logins))('%s sees an operation without its organisation only where the table says EVERY', async (role, login) => {
    const { id } = await givenOperation(api, { sees: { [MINISTRY]: ['OVERVIEW'] } });
    const ministry = await organisationId(api, MINISTRY);
    await mustAct(api, 'decision-1', 'endOperationParticipant', { operationId: id, organisationId: ministry, reasons: WHY });
    const reader = (operationReaders as Readonly<Record<string, { readonly of: string } | undefined>>)[role];
    const answer = await ask(login, id);
    if (reader === undefined) expect(answer.codes).toEqual(['FORBIDDEN']);
    else expect(answer.data?.operation === null).toBe(reader.of === 'OWN');
  });

  it.each(operationRoles.filter((role) => role !== 'LIAISON_OFFICER'))(
    '%s, taking part, loses it at the end unless it looks back',
    async (role) => {
      const login = logins[role];
      const account = await api.database.query<{ organisation: string }>('select organisation from account where login = $1', [login]);
      const { id } = await givenActiveOperation(api, {
        sees: { [account.rows[0]?.organisation ?? '']: operationReaders.DECISION_AUTHORITY.parts },
      });
      expect((await ask(login, id)).data?.operation).not.toBeNull();
      await mustAct(api, 'decision-1', 'concludeOperation', { operationId: id, reasons: WHY });
      expect((await ask(login, id)).data?.operation === null).toBe(operationReaders[role].until === 'OVER');
    },
  );

  it('of the parts that its organisation was given, and no other', async () => {
    const { id } = await givenActiveOperation(api, { sees: { [MINISTRY]: ['OVERVIEW', 'FIGURES'] } });
    const parts =
      '{ operation(id: $id) { ref places { purpose } targets { persons } days { planned } participants { task } reports { id } log(first: 1) { totalCount } } }';
    const transfer = await ask('transfer-1', id, `query ($id: ID) ${parts}`);
    expect(transfer.data?.operation).toMatchObject({
      places: [],
      targets: [],
      days: null,
      participants: [],
      reports: [],
      log: { totalCount: 0 },
    });
    const command = await ask('decision-1', id, `query ($id: ID) ${parts}`);
    expect(command.data?.operation).toMatchObject({ targets: [{ persons: 150 }], days: [{ planned: 150 }] });
  });

  it('a State that takes part its own alone: no place, no plan, no log; one that does not, nothing', async () => {
    const france = 'Embassy of France';
    const { id } = await givenActiveOperation(api, { sees: { [france]: ['MOVEMENTS', 'FIGURES'] } });
    const own = await ask(
      'liaison-fra',
      id,
      'query ($id: ID) { operation(id: $id) { ref kind status name places { purpose } days { planned } participants { task } unreconciled } }',
    );
    expect(own.data?.operation).toMatchObject({
      kind: 'EVACUATION',
      status: 'ACTIVE',
      name: null,
      places: null,
      days: null,
      participants: null,
    });
    expect(own.codes).toEqual(Array(5).fill('FIELD_RESTRICTED'));
    expect((await ask('liaison-deu', id)).data?.operation).toBeNull();
    const list = await api
      .as('liaison-deu')
      .must<{ operations: object }>('{ operations(first: 5) { totalCount } }', {}, { purpose: 'REPATRIATION' });
    expect(list.operations).toEqual({ totalCount: 0 });
    const more = await actOn(api, 'decision-1', 'addOperationParticipant', {
      operationId: id,
      organisationId: await organisationId(api, 'Embassy of Germany'),
      task: 'Receives',
      sees: ['LOG'],
    });
    expect(more.faults).toEqual(['input.sees INVALID_VALUE']);
  });

  it('nothing without a stated purpose', async () => {
    const answer = await api.as('transfer-1').query('{ operations(first: 1) { totalCount } }');
    expect(answer.codes).toEqual(['PURPOSE_REQUIRED']);
  });
});

describe('an organisation', () => {
  it('of a State says of which; its name is on record once', async () => {
    const record = (input: object) => actOn(api, 'legal-1', 'recordOrganisation', { ...input }, 'organisation { name country }');
    expect((await record({ name: 'Embassy of Nowhere', kind: 'EMBASSY' })).faults).toEqual(['input.country REQUIRED']);
    expect((await record({ name: MINISTRY.toUpperCase(), kind: 'COURT' })).faults).toEqual(['input.name ALREADY_KNOWN']);
    const red = await record({ name: 'Delegation in Baghdad', kind: 'ICRC' });
    expect(red.data).toEqual({ organisation: { name: 'Delegation in Baghdad', country: null } });
  });

  it('of another State is out of a State’s sight', async () => {
    const { organisations } = await api
      .as('liaison-fra')
      .must<{ organisations: { nodes: object[] } }>('{ organisations(first: 100) { nodes { name } } }');
    expect(organisations.nodes).toEqual([{ name: 'Embassy of France' }]);
  });
});
