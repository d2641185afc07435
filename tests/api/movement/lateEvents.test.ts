import { bring, type GivenMovement, givenAbroad, givenInside, mustMove } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const HOUR = 3_600_000;
const LATE = 'The convoy had no line for two days.';
const DOCUMENT = `mutation ($input: RecordLateMovementEventsInput!) { recordLateMovementEvents(input: $input) {
  dryRun statusBefore statusAfter events { index valid fromStatus toStatus faults { code rule message } } movement { status version } } }`;

interface Told {
  readonly recordLateMovementEvents: {
    readonly statusBefore: string;
    readonly statusAfter: string;
    readonly events: readonly {
      readonly valid: boolean;
      readonly fromStatus: string;
      readonly toStatus: string;
      readonly faults: readonly { code: string; rule: string | null; message: string }[];
    }[];
    readonly movement: { readonly status: string; readonly version: number };
  };
}
const tell = async (movement: GivenMovement, events: readonly object[], more: object = {}, login = 'transfer-1') => {
  const answer = await api.as(login).query<Told>(DOCUMENT, { input: { movementId: movement.id, dryRun: false, events, ...more } });
  return {
    ...answer,
    told: answer.data?.recordLateMovementEvents,
    fields: (answer.errors[0]?.extensions?.['fields'] ?? []) as { path: string; code: string }[],
  };
};
const codes = (told: Told['recordLateMovementEvents'] | undefined) =>
  told?.events.map(({ faults }) => faults.map(({ code, rule }) => rule ?? code));

/** An authorised movement, and ten hours later. */
async function tenHoursOn(
  given: Promise<GivenMovement> = givenInside(api, 2),
): Promise<{ readonly movement: GivenMovement; readonly at: (hours: number) => string }> {
  const movement = await bring(api, await given, 'AUTHORISED');
  const start = api.now().getTime();
  api.setNow(new Date(start + 10 * HOUR));
  return { movement, at: (hours) => new Date(start + hours * HOUR).toISOString() };
}
const story = (movement: GivenMovement, at: (hours: number) => string) => [
  { kind: 'BOARDING_BEGAN', occurredAt: at(1) },
  { kind: 'COUNTED', occurredAt: at(2), checkpoint: 'BOARDED', place: 'Gate', present: movement.persons },
  { kind: 'DEPARTED', occurredAt: at(3) },
  { kind: 'COUNTED', occurredAt: at(4), checkpoint: 'EACH_STOP', place: 'Kut', present: movement.persons },
];
const left = async (movement: GivenMovement) =>
  (
    await api.database.query(
      `select m.status, m.departed_at as departed, (select count(*)::int from headcount h where h.movement_id = m.id) as counts,
         (select count(*)::int from case_event e where e.subject_id = m.id) as events,
         (select string_agg(distinct n.status, ',') from manifest_entry n where n.movement_id = m.id) as entries from movement m where m.id = $1`,
      [movement.id],
    )
  ).rows[0];

test('a batch in any order is told in the order in which it happened, with both clocks', async () => {
  const { movement, at } = await tenHoursOn();
  const { told } = await tell(movement, [...story(movement, at)].reverse());
  expect(told).toMatchObject({ statusBefore: 'AUTHORISED', statusAfter: 'DEPARTED', movement: { status: 'DEPARTED' } });
  expect(told?.events.map(({ fromStatus, toStatus }) => `${fromStatus} ${toStatus}`)).toEqual([
    'DEPARTED DEPARTED',
    'BOARDING DEPARTED',
    'BOARDING BOARDING',
    'AUTHORISED BOARDING',
  ]);
  const after = await left(movement);
  expect(after).toMatchObject({ status: 'DEPARTED', counts: 2, entries: 'BOARDED' });
  expect(after.departed.toISOString()).toBe(at(3));
  const { rows } = await api.database.query(
    `select action, occurred_at < recorded_at as both from case_event where subject_id = $1 and detail ->> 'toldLate' = 'true' order by occurred_at`,
    [movement.id],
  );
  expect(rows).toEqual(['beginBoarding', 'recordHeadcount', 'departMovement', 'recordHeadcount'].map((action) => ({ action, both: true })));
});

test('the receiving side tells its part; what follows goes on as ever', async () => {
  const { movement, at } = await tenHoursOn();
  await tell(movement, story(movement, at));
  const arrival = [
    { kind: 'ARRIVED', occurredAt: at(6) },
    { kind: 'COUNTED', occurredAt: at(7), checkpoint: 'ADMITTED', place: 'Reception', present: movement.persons },
  ];
  expect(codes((await tell(movement, arrival, { dryRun: true })).told)).toEqual([['ROLE'], ['INVALID_TRANSITION']]);
  expect((await tell(movement, arrival, {}, 'registrar')).told?.statusAfter).toBe('RECONCILING');
  expect((await mustMove(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id })).status).toBe('RECONCILED');
});

test('a dry run tells the same and writes nothing', async () => {
  const { movement, at } = await tenHoursOn();
  const before = await left(movement);
  const { told } = await tell(movement, story(movement, at), { dryRun: true });
  expect(told).toMatchObject({ statusAfter: 'DEPARTED', movement: { status: 'AUTHORISED' } });
  expect(await left(movement)).toEqual(before);
});

describe('an event that is not valid', () => {
  const cases: readonly [
    string,
    (movement: GivenMovement, at: (hours: number) => string) => readonly object[],
    readonly (readonly string[])[],
  ][] = [
    ['departs without boarding', (_m, at) => [{ kind: 'DEPARTED', occurredAt: at(3) }], [['INVALID_TRANSITION']]],
    [
      'departs on a count that is not the list',
      (m, at) => story({ ...m, persons: m.persons.slice(1) }, at).slice(0, 3),
      [[], [], ['BOARDED_COUNT']],
    ],
    ['lies in the future', (_m, at) => [{ kind: 'BOARDING_BEGAN', occurredAt: at(11) }], [['I-43']]],
    ['happened before the list was authorised', (_m, at) => [{ kind: 'BOARDING_BEGAN', occurredAt: at(-1) }], [['INVALID_TRANSITION']]],
    ['counts before anything has arrived', (m, at) => [{ ...story(m, at)[1], checkpoint: 'ADMITTED' }], [['INVALID_TRANSITION']]],
    [
      'names no leg of the movement',
      (m, at) => [...story(m, at).slice(0, 3), { kind: 'LEG_STARTED', occurredAt: at(4), legId: m.id }],
      [[], [], [], ['UNKNOWN_LEG']],
    ],
  ];

  it.each(cases)('%s: the report says so, and the batch is refused whole', async (_what, events, expected) => {
    const { movement, at } = await tenHoursOn();
    const before = await left(movement);
    const dry = await tell(movement, events(movement, at), { dryRun: true });
    expect(codes(dry.told)).toEqual(expected);
    expect(dry.told?.statusAfter).toBe('AUTHORISED');
    const refused = await tell(movement, events(movement, at));
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
    expect(await left(movement)).toEqual(before);
  });

  it('is told by its place and names no person', async () => {
    const { movement, at } = await tenHoursOn();
    const events = story({ ...movement, persons: movement.persons.slice(1) }, at).slice(0, 3);
    const { fields, errors } = await tell(movement, events);
    expect(fields).toMatchObject([{ path: 'input.events[2]', code: 'GUARD_FAILED' }]);
    for (const person of movement.persons) expect(JSON.stringify(errors)).not.toContain(person);
  });

  it('I-43: more than a day late without a reason', async () => {
    const { movement, at } = await tenHoursOn();
    api.setNow(new Date(api.now().getTime() + 20 * HOUR));
    const first = story(movement, at).slice(0, 1);
    expect(codes((await tell(movement, first, { dryRun: true })).told)).toEqual([['I-43']]);
    expect((await tell(movement, first, { lateReason: LATE })).told?.statusAfter).toBe('BOARDING');
  });

  it('makes false what is on record', async () => {
    const movement = await bring(api, await givenInside(api, 2), 'BOARDING');
    const start = api.now().getTime();
    const clock = (hours: number) => new Date(start + hours * HOUR);
    api.setNow(clock(2));
    await mustMove(api, 'transfer-1', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'BOARDED',
      place: 'Gate',
      present: movement.persons,
    });
    api.setNow(clock(4));
    await mustMove(api, 'transfer-1', 'departMovement', { movementId: movement.id });
    api.setNow(clock(5));
    const counted = {
      kind: 'COUNTED',
      occurredAt: clock(3).toISOString(),
      checkpoint: 'BOARDED',
      place: 'Gate',
      present: movement.persons.slice(1),
    };
    expect(codes((await tell(movement, [counted], { dryRun: true })).told)).toEqual([['CONTRADICTS_RECORD']]);
    const again = { ...counted, present: movement.persons };
    expect((await tell(movement, [again])).told?.statusAfter).toBe('DEPARTED');
  });
});

test('a count that comes late, after the movement is reconciled, takes its place and changes nothing else', async () => {
  const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
  const start = api.now().getTime();
  api.setNow(new Date(start + 4 * HOUR));
  await mustMove(api, 'registrar', 'arriveMovement', { movementId: movement.id });
  await mustMove(api, 'registrar', 'recordHeadcount', {
    movementId: movement.id,
    checkpoint: 'ADMITTED',
    place: 'Reception',
    present: movement.persons,
  });
  await mustMove(api, 'transfer-2', 'reconcileMovement', { movementId: movement.id });
  api.setNow(new Date(start + 5 * HOUR));
  const stop = {
    kind: 'COUNTED',
    occurredAt: new Date(start + 2 * HOUR).toISOString(),
    checkpoint: 'EACH_STOP',
    place: 'Kut',
    present: movement.persons,
  };
  const { told, errors } = await tell(movement, [stop]);
  expect(errors).toEqual([]);
  expect(told).toMatchObject({ statusAfter: 'RECONCILED', events: [{ fromStatus: 'DEPARTED', toStatus: 'DEPARTED', valid: true }] });
  expect((await left(movement)).status).toBe('RECONCILED');
});

test('I-05: a late departure abroad is asked about the finding as any other', async () => {
  const { movement, at } = await tenHoursOn(givenAbroad(api, 1));
  await api.database.query(`update non_refoulement_finding set superseded_at = now() where person_id = $1`, [movement.persons[0]]);
  await api.database
    .query(`update non_refoulement_finding set valid_until = now() - interval '1 day' where person_id = $1`, [movement.persons[0]])
    .catch(() => undefined);
  const { told } = await tell(movement, story(movement, at).slice(0, 3), { dryRun: true });
  expect(codes(told)?.[0]).toContain('I-05');
});

test('two who tell the same story at once: one is written', async () => {
  const { movement, at } = await tenHoursOn();
  const answers = await Promise.all([1, 2].map(() => tell(movement, story(movement, at).slice(0, 3))));
  expect(answers.map(({ codes: [code] }) => code ?? 'DONE').sort()).toEqual(['BAD_USER_INPUT', 'DONE']);
  expect((await left(movement)).counts).toBe(1);
});

describe('what happened on the way', () => {
  const night = (movement: GivenMovement, at: (hours: number) => string, hour: number) => ({
    kind: 'COUNTED',
    occurredAt: at(hour),
    checkpoint: 'EACH_STOP',
    place: 'Kut',
    present: movement.persons,
  });
  /** Locked out, a night at the police station, and on to another prison. */
  const hardRoad = (movement: GivenMovement, at: (hours: number) => string) => [
    ...story(movement, at).slice(0, 3),
    { kind: 'LOCKED_OUT', occurredAt: at(4), reasonCode: 'PLACE_CLOSED_FOR_THE_NIGHT', place: 'Kut', authorisedBy: 'The duty officer' },
    night(movement, at, 4.5),
    { kind: 'STOP_BEGAN', occurredAt: at(5), place: 'Kut', custodian: 'Police station of Kut' },
    night(movement, at, 7),
    { kind: 'STOP_ENDED', occurredAt: at(8) },
    {
      kind: 'DIVERTED',
      occurredAt: at(9),
      toFacilityCode: 'IRQ-BGW',
      reasonCode: 'FORCE_MAJEURE',
      reasons: 'The bridge on the planned road was closed after a flood.',
    },
  ];
  const onTheWay = async (movement: GivenMovement) =>
    (
      await api.database.query(
        `select f.code, m.ended_code as reason,
           (select json_agg(json_build_object('state', s.state, 'place', s.place, 'counted', s.first_count <> s.last_count, 'late', s.started_recorded_at > s.started_at)) from overnight_stop s where s.movement_id = m.id) as nights,
           (select json_agg(l.place) from movement_lockout l where l.movement_id = m.id) as lockouts
         from movement m join facility f on f.id = m.to_facility_id where m.id = $1`,
        [movement.id],
      )
    ).rows[0];

  it('is told late and in any order: a lockout, a night that nobody had planned, a diversion', async () => {
    const { movement, at } = await tenHoursOn();
    const dry = await tell(movement, [...hardRoad(movement, at)].reverse(), { dryRun: true });
    expect(codes(dry.told)?.flat()).toEqual([]);
    expect(dry.told).toMatchObject({ statusAfter: 'DIVERTED', movement: { status: 'AUTHORISED' } });
    expect(await onTheWay(movement)).toMatchObject({ reason: null, nights: null, lockouts: null });
    expect((await tell(movement, [...hardRoad(movement, at)].reverse())).told?.statusAfter).toBe('DIVERTED');
    expect(await onTheWay(movement)).toEqual({
      code: 'IRQ-BGW',
      reason: 'FORCE_MAJEURE',
      nights: [{ state: 'ENDED', place: 'Kut', counted: true, late: true }],
      lockouts: ['Kut'],
    });
    const { rows } = await api.database.query(
      `select action from case_event where subject_id = $1 and detail ->> 'toldLate' = 'true' order by occurred_at`,
      [movement.id],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'beginBoarding',
      'recordHeadcount',
      'departMovement',
      'recordLockout',
      'recordHeadcount',
      'beginOvernightStop',
      'recordHeadcount',
      'endOvernightStop',
      'divertMovement',
    ]);
  });

  it('a night that was planned goes on where it stands, and its end may come in another batch', async () => {
    const { movement, at } = await tenHoursOn();
    await mustMove(api, 'transfer-1', 'planOvernightStop', { movementId: movement.id, place: 'Kut', custodian: 'Police station of Kut' });
    const { rows } = await api.database.query('select id from overnight_stop where movement_id = $1', [movement.id]);
    const began = [...story(movement, at), { kind: 'STOP_BEGAN', occurredAt: at(5), stopId: rows[0].id }];
    expect((await tell(movement, began)).errors).toEqual([]);
    expect(await onTheWay(movement)).toMatchObject({ nights: [{ state: 'STARTED' }] });
    const ended = [night(movement, at, 7), { kind: 'STOP_ENDED', occurredAt: at(8) }];
    expect((await tell(movement, ended)).errors).toEqual([]);
    expect(await onTheWay(movement)).toMatchObject({ nights: [{ state: 'ENDED', counted: true }] });
  });

  const refused: readonly [string, (movement: GivenMovement, at: (hours: number) => string) => readonly object[], readonly string[]][] = [
    ['a night that nobody was counted into', (m, at) => [...hardRoad(m, at).slice(0, 4), hardRoad(m, at)[5] ?? {}], ['STOP_COUNT']],
    ['an end without a second count', (m, at) => [...hardRoad(m, at).slice(0, 6), hardRoad(m, at)[7] ?? {}], ['STOP_COUNT']],
    ['an end of no night', (m, at) => [...story(m, at), { kind: 'STOP_ENDED', occurredAt: at(5) }], ['INVALID_TRANSITION']],
    [
      'a diversion during the night',
      (m, at) => [...hardRoad(m, at).slice(0, 6), { ...hardRoad(m, at)[8], occurredAt: at(6) }],
      ['STOP_ENDED'],
    ],
    ['a lockout before the departure', (m, at) => [{ ...hardRoad(m, at)[3], occurredAt: at(1) }], ['INVALID_TRANSITION']],
    ['a stop of another movement', (m, at) => [...story(m, at), { kind: 'STOP_BEGAN', occurredAt: at(5), stopId: m.id }], ['UNKNOWN_STOP']],
  ];
  it.each(refused)('is refused for %s, and nothing of the batch is left', async (_what, events, expected) => {
    const { movement, at } = await tenHoursOn();
    const before = [await left(movement), await onTheWay(movement)];
    expect(codes((await tell(movement, events(movement, at), { dryRun: true })).told)?.flat()).toEqual(expected);
    expect((await tell(movement, events(movement, at))).codes).toEqual(['BAD_USER_INPUT']);
    expect([await left(movement), await onTheWay(movement)]).toEqual(before);
  });

  it.each([
    ['a night without a custodian', { kind: 'STOP_BEGAN', place: 'Kut' }, 'BAD_USER_INPUT', 'input.events[0].custodian'],
    [
      'a lockout without a reason of the list',
      { kind: 'LOCKED_OUT', place: 'Kut', authorisedBy: 'Somebody', reasonCode: 'MOOD' },
      'BAD_USER_INPUT',
      'input.events[0].reasonCode',
    ],
    ['a diversion in three words', { kind: 'DIVERTED', reasons: 'Flood it was' }, 'REASON_REQUIRED', undefined],
  ])('is not taken as %s', async (_what, event, code, path) => {
    const { movement, at } = await tenHoursOn();
    const answer = await tell(movement, [{ ...event, occurredAt: at(4) }], { dryRun: true });
    expect([answer.codes, answer.fields[0]?.path]).toEqual([[code], path]);
  });

  describe('a diversion that tells another way', () => {
    const FLOOD = 'The bridge on the planned road was closed after a flood.';
    const elsewhere = (occurredAt: string, more: object = {}) => ({
      kind: 'DIVERTED',
      occurredAt,
      place: 'Kut',
      reasons: FLOOD,
      legs: [
        { mode: 'ROAD', origin: 'Kut', destination: 'Suwaira', custodian: 'Police of Kut' },
        { mode: 'ROAD', origin: 'Suwaira', destination: 'Baghdad', custodian: 'Police of Kut' },
      ],
      ...more,
    });
    const withLegs = async () => {
      const given = await tenHoursOn();
      const { rows } = await api.database.query<{ id: string }>(
        `insert into movement_leg (id, movement_id, ordinal, mode, origin, destination, custodian)
         select gen_random_uuid(), $1, n, 'ROAD', 'Place ' || n, 'Place ' || n + 1, 'Escort of the ministry' from generate_series(1, 2) n returning id`,
        [given.movement.id],
      );
      await mustMove(api, 'transfer-1', 'planOvernightStop', {
        movementId: given.movement.id,
        place: 'Amara',
        custodian: 'Police of Amara',
      });
      return { ...given, first: rows[0]?.id ?? '', second: rows[1]?.id ?? '' };
    };
    const legs = async (movement: GivenMovement) =>
      (
        await api.database.query(
          `select ordinal, destination, state, ended_place as place, cancel_reasons as why, ended_at < ended_recorded_at as late
           from movement_leg where movement_id = $1 order by ordinal`,
          [movement.id],
        )
      ).rows;

    it('ends the leg that ran, calls off what was planned, and goes on by the legs that it tells', async () => {
      const { movement, at, first } = await withLegs();
      const told = await tell(movement, [
        ...story(movement, at).slice(0, 3),
        { kind: 'LEG_STARTED', occurredAt: at(3.5), legId: first },
        elsewhere(at(5)),
        { kind: 'LEG_STARTED', occurredAt: at(6), newLeg: 0 },
        { kind: 'LEG_COMPLETED', occurredAt: at(8), newLeg: 0 },
      ]);
      expect(told.errors).toEqual([]);
      expect(await legs(movement)).toEqual([
        { ordinal: 1, destination: 'Place 2', state: 'COMPLETED', place: 'Kut', why: null, late: true },
        { ordinal: 2, destination: 'Place 3', state: 'CANCELLED', place: null, why: FLOOD, late: null },
        { ordinal: 3, destination: 'Suwaira', state: 'COMPLETED', place: null, why: null, late: true },
        { ordinal: 4, destination: 'Baghdad', state: 'PLANNED', place: null, why: null, late: null },
      ]);
      const { rows } = await api.database.query('select state, cancel_reasons from overnight_stop where movement_id = $1', [movement.id]);
      expect(rows).toEqual([{ state: 'CANCELLED', cancel_reasons: FLOOD }]);
    });

    it('takes no leg of the way before after it, and none that it does not tell', async () => {
      const { movement, at, second } = await withLegs();
      const road = [...story(movement, at).slice(0, 3), elsewhere(at(5))];
      const begins = (leg: object) => tell(movement, [...road, { kind: 'LEG_STARTED', occurredAt: at(6), ...leg }], { dryRun: true });
      expect(codes((await begins({ legId: second })).told)?.[4]).toEqual(['INVALID_TRANSITION']);
      expect(codes((await begins({ newLeg: 2 })).told)?.[4]).toEqual(['UNKNOWN_LEG']);
      expect(codes((await begins({ newLeg: 1 })).told)?.[4]).toEqual(['LEG_ORDER']);
      expect((await begins({ newLeg: 0, legId: second })).fields).toMatchObject([{ path: 'input.events[4].newLeg', code: 'CONFLICT' }]);
      expect((await tell(movement, [{ ...elsewhere(at(5)), kind: 'ARRIVED' }])).fields).toMatchObject([{ path: 'input.events[0].legs' }]);
    });

    it('contradicts a leg that is on record after it, and a later diversion', async () => {
      const { movement, at, first } = await withLegs();
      await tell(movement, [...story(movement, at).slice(0, 3), { kind: 'LEG_STARTED', occurredAt: at(6), legId: first }]);
      expect(codes((await tell(movement, [elsewhere(at(5))], { dryRun: true })).told)).toEqual([['CONTRADICTS_RECORD']]);
      await tell(movement, [elsewhere(at(7))]);
      expect(codes((await tell(movement, [elsewhere(at(6.5))], { dryRun: true })).told)).toEqual([['CONTRADICTS_RECORD']]);
      expect(await legs(movement)).toHaveLength(4);
    });
  });

  it('contradicts an arrival that is on record elsewhere', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'DEPARTED');
    const start = api.now().getTime();
    api.setNow(new Date(start + 4 * HOUR));
    await mustMove(api, 'registrar', 'arriveMovement', { movementId: movement.id });
    const at = (hours: number) => new Date(start + hours * HOUR).toISOString();
    const diverted = {
      kind: 'DIVERTED',
      occurredAt: at(2),
      toFacilityCode: 'IRQ-BGW',
      reasons: 'The bridge on the planned road was closed.',
    };
    expect(codes((await tell(movement, [diverted], { dryRun: true })).told)).toEqual([['CONTRADICTS_RECORD']]);
    const { toFacilityCode: _, ...anotherWay } = diverted;
    expect((await tell(movement, [anotherWay])).told?.statusAfter).toBe('ARRIVED');
  });
});
