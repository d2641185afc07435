import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'The ministry ordered it on the first of the month.';
type Input = Readonly<Record<string, unknown>>;

async function act(login: string, verb: string, input: Input, selection = 'facility { status version }') {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input!`;
  const answer = await api
    .as(login)
    .query<Record<string, Record<string, Record<string, unknown>>>>(
      `mutation ($input: ${type}) { ${verb}(input: $input) { ${selection} } }`,
      { input },
    );
  const { refusals, fields } = (answer.errors[0]?.extensions ?? {}) as { refusals?: { rule: string }[]; fields?: { path: string }[] };
  return {
    data: answer.data?.[verb],
    codes: answer.codes,
    rules: refusals?.map(({ rule }) => rule),
    paths: fields?.map(({ path }) => path),
  };
}

let count = 0;
/** A place of its own, so that nobody else is in it. */
async function place(status = 'OPERATING', kind = 'PRISON'): Promise<string> {
  count += 1;
  const code = `IRQ-TEST-${count}`;
  await api.database.query(
    `insert into facility (id, code, name, kind, country, capacity, status) values (('31' || substr(gen_random_uuid()::text, 3))::uuid, $1, 'A place', $2, 'IRQ', 10, $3)`,
    [code, kind, status],
  );
  return code;
}
const to = (facilityCode: string, status: string, login = 'monitor') =>
  act(login, 'changeFacilityStatus', { facilityCode, status, reasons: REASONS });

/** Domain C.10, by hand. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  OPERATING: ['CLOSING', 'CONTROL_LOST'],
  CLOSING: ['CLOSED', 'OPERATING', 'CONTROL_LOST'],
  CONTROL_LOST: ['OPERATING', 'CLOSING'],
  CLOSED: ['OPERATING'],
};
const statuses = Object.keys(WAYS);

describe.each(statuses)('a place that is %s', (from) => {
  it.each(statuses)('becomes %s only where the table says so', async (wanted) => {
    const code = await place(from);
    const answer = await to(code, wanted);
    if (WAYS[from]?.includes(wanted)) expect(answer.data).toMatchObject({ facility: { status: wanted, version: 2 } });
    else expect(answer.rules).toEqual(['FA1']);
  });
});

describe('I-40: a place closes when nobody is left in it', () => {
  it('neither somebody held there, through the API and in SQL', async () => {
    const code = await place('CLOSING');
    const { id } = await registered(api.database, { facility: code });
    expect((await to(code, 'CLOSED')).rules).toEqual(['I-40']);
    await expect(api.database.query(`update facility set status = 'CLOSED' where code = $1`, [code])).rejects.toMatchObject({
      constraint: 'facility_closed_empty',
    });
    const unknown = { personId: id, lastSeenAt: api.now().toISOString(), reasons: 'Nobody has seen the person since the storm.' };
    expect((await act('registrar', 'recordWhereaboutsUnknown', unknown, 'person { id }')).codes).toEqual([]);
    expect((await to(code, 'CLOSED')).codes).toEqual([]);
    const left = await api.database.query(
      `select (select end_reason from custody_episode where person_id = $1) as end,
         (select array_agg(kind || ' ' || status) from incident where person_id = $1) as incidents,
         (select array_agg(kind) from task where person_id = $1) as tasks`,
      [id],
    );
    expect(left.rows).toEqual([{ end: 'UNKNOWN', incidents: ['MISSING REFERRED'], tasks: ['TRACE_PERSON'] }]);
    expect((await act('registrar', 'recordWhereaboutsUnknown', unknown, 'person { id }')).rules).toEqual(['I-02']);
  });

  it('nor somebody living there', async () => {
    const code = await place('CLOSING', 'CAMP');
    const { id } = await registered(api.database, { kind: 'PROTECTED_RESIDENT' });
    await api.database.query('update person set residence_facility_id = (select id from facility where code = $2) where id = $1', [
      id,
      code,
    ]);
    expect((await to(code, 'CLOSED')).rules).toEqual(['I-40']);
    await act(
      'registrar',
      'recordWhereaboutsUnknown',
      { personId: id, lastSeenAt: api.now().toISOString(), reasons: REASONS },
      'person { id }',
    );
    expect((await to(code, 'CLOSED')).codes).toEqual([]);
  });
});

test('control changes hands at an instant, without a gap, and never backwards', async () => {
  const code = await place();
  const record = (authority: string, from: string) =>
    act('monitor', 'recordFacilityController', { facilityCode: code, authority, from }, 'facility { controllers { authority from to } }');
  await record('First force', '2025-01-01T00:00:00Z');
  const second = await record('Ministry of Justice', '2026-01-20T00:00:00Z');
  expect(second.data).toEqual({
    facility: {
      controllers: [
        { authority: 'First force', from: '2025-01-01T00:00:00.000Z', to: '2026-01-20T00:00:00.000Z' },
        { authority: 'Ministry of Justice', from: '2026-01-20T00:00:00.000Z', to: null },
      ],
    },
  });
  expect((await record('Third force', '2025-06-01T00:00:00Z')).paths).toEqual(['input.from']);
});

test('a roll-call names who is missing and who is too many, also where the numbers fit', async () => {
  const code = await place();
  const there = await registered(api.database, { facility: code });
  const missing = await registered(api.database, { facility: code });
  const extra = await registered(api.database, { facility: 'IRQ-KARKH' });
  const input = { facilityCode: code, heldAt: api.now().toISOString(), present: [there.id, extra.id], unidentified: 0 };
  const answer = await act('registrar', 'recordRollCall', input, 'facility { rollCalls { present missing { ref } extra { ref } } }');
  expect(answer.data).toEqual({ facility: { rollCalls: [{ present: 2, missing: [{ ref: missing.ref }], extra: [{ ref: extra.ref }] }] } });
  const { rows } = await api.database.query(`select person_id, kind from task where person_id = any($1) order by kind`, [
    [missing.id, extra.id],
  ]);
  expect(rows).toEqual([
    { person_id: extra.id, kind: 'ROLL_CALL_EXTRA' },
    { person_id: missing.id, kind: 'ROLL_CALL_MISSING' },
  ]);
});

test('of a visit the fact is on record, and no State reads it', async () => {
  const code = await place();
  const visit = {
    facilityCode: code,
    kind: 'ICRC_VISIT',
    body: 'ICRC delegation',
    visitedAt: api.now().toISOString(),
    privateTalks: true,
    access: 'FULL',
  };
  expect((await act('monitor', 'recordFacilityVisit', visit, 'facility { visits { kind access } }')).data).toEqual({
    facility: { visits: [{ kind: 'ICRC_VISIT', access: 'FULL' }] },
  });
  const ask = 'query ($code: String) { facility(code: $code) { code visits { kind } rollCalls { id } free } }';
  const state = await api.as('liaison-fra').query<{ facility: object }>(ask, { code });
  expect(state.data?.facility).toEqual({ code, visits: null, rollCalls: null, free: null });
  expect(await api.as('legal-1').must(ask, { code })).toMatchObject({ facility: { visits: [{ kind: 'ICRC_VISIT' }], free: 10 } });
});

test.each(['registrar', 'legal-1', 'liaison-fra', 'analyst'])('%s does not change the status of a place', async (login) => {
  expect((await to(await place(), 'CLOSING', login)).codes).toEqual(['FORBIDDEN']);
});
