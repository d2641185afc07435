import { newId } from '../../../domain/reference/nodeId';
import { bring, type GivenMovement, givenAbroad, givenInside, mustMove } from '../../support/movementVerbs';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterEach(() => api.setNow(null));
afterAll(() => api.close());

const HOUR = 3_600_000;
const LATE = 'The convoy had no line for two days.';
const QUESTION = `query ($id: ID, $ref: CaseRef) { movementDiagnostics(id: $id, ref: $ref) { ref status
  story { status consistent findings { code message } steps { action from to occurredAt recordedAt actorRole findings { code rule message } } }
  counts { checkpoint side expected counted unidentified twice missingCount extraCount } } }`;
interface Step {
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actorRole: string | null;
  readonly findings: readonly { readonly code: string; readonly rule: string | null; readonly message: string }[];
}
interface Diagnostics {
  readonly status: string;
  readonly story: {
    readonly status: string;
    readonly consistent: boolean;
    readonly findings: readonly { readonly code: string }[];
    readonly steps: readonly Step[];
  };
  readonly counts: readonly object[];
}
const diagnosed = async (movement: { readonly id: string }, login = 'transfer-1') => {
  const { movementDiagnostics } = await api.as(login).must<{ movementDiagnostics: Diagnostics }>(QUESTION, { id: movement.id });
  return movementDiagnostics;
};
const path = ({ story }: Diagnostics) => story.steps.map(({ action, from, to }) => `${action} ${from} ${to}`);
const found = ({ story }: Diagnostics) =>
  story.steps.flatMap(({ action, findings }) => findings.map(({ code, rule }) => `${action} ${rule ?? code}`));
const tell = (movement: GivenMovement, events: readonly object[], lateReason: string | null = LATE) =>
  api
    .as('transfer-1')
    .must('mutation ($input: RecordLateMovementEventsInput!) { recordLateMovementEvents(input: $input) { movement { status } } }', {
      input: { movementId: movement.id, dryRun: false, events, lateReason },
    });

test('a movement that went as planned is told step by step, with who recorded it, and nothing is found', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'RECONCILING');
  await mustMove(api, 'transfer-1', 'reconcileMovement', { movementId: movement.id });
  const told = await diagnosed(movement);
  expect(path(told).filter((step) => !step.includes('Escort'))).toEqual([
    'planMovement PLANNED PLANNED',
    'addToManifest PLANNED MANIFEST_DRAFT',
    'lockManifest MANIFEST_DRAFT MANIFEST_LOCKED',
    'authoriseMovement MANIFEST_LOCKED AUTHORISED',
    'beginBoarding AUTHORISED BOARDING',
    'recordHeadcount BOARDING BOARDING',
    'departMovement BOARDING DEPARTED',
    'arriveMovement DEPARTED ARRIVED',
    'recordHeadcount ARRIVED RECONCILING',
    'reconcileMovement RECONCILING RECONCILED',
  ]);
  expect(told.story).toMatchObject({ status: 'RECONCILED', consistent: true, findings: [] });
  expect(found(told)).toEqual([]);
  expect(told.story.steps.find(({ action }) => action === 'lockManifest')?.actorRole).toBe('REGISTRAR');
  expect(told.counts).toEqual([
    { checkpoint: 'BOARDED', side: 'SENDING', expected: 2, counted: 2, unidentified: 0, twice: 0, missingCount: 0, extraCount: 0 },
    { checkpoint: 'ADMITTED', side: 'RECEIVING', expected: 2, counted: 2, unidentified: 0, twice: 0, missingCount: 0, extraCount: 0 },
  ]);
});

test('what was told late stands in its place, late and out of order with how much, and is no fault', async () => {
  const movement = await bring(api, await givenInside(api, 2), 'AUTHORISED');
  const start = api.now().getTime();
  const at = (hours: number) => new Date(start + hours * HOUR).toISOString();
  api.setNow(new Date(start + 50 * HOUR));
  await tell(movement, [
    { kind: 'BOARDING_BEGAN', occurredAt: at(1) },
    { kind: 'COUNTED', occurredAt: at(2), checkpoint: 'BOARDED', place: 'Gate', present: movement.persons },
    { kind: 'DEPARTED', occurredAt: at(3) },
  ]);
  api.setNow(new Date(start + 51 * HOUR));
  await tell(movement, [{ kind: 'COUNTED', occurredAt: at(2.5), checkpoint: 'BOARDED', place: 'Gate', present: movement.persons }]);
  const told = await diagnosed(movement);
  expect(told.story).toMatchObject({ status: 'DEPARTED', consistent: true });
  expect(path(told).slice(-4)).toEqual([
    'beginBoarding AUTHORISED BOARDING',
    'recordHeadcount BOARDING BOARDING',
    'recordHeadcount BOARDING BOARDING',
    'departMovement BOARDING DEPARTED',
  ]);
  const [second] = told.story.steps.slice(-2);
  expect(second?.findings).toEqual([
    { code: 'LATE', rule: 'I-43', message: 'Recorded 48 hours after it occurred.' },
    { code: 'OUT_OF_ORDER', rule: null, message: 'Recorded after 1 that occurred later; the story was told anew.' },
  ]);
  expect([second?.occurredAt, second?.recordedAt]).toEqual([at(2.5), at(51)]);
});

describe('a record that was spoilt beneath the platform', () => {
  const insert = (movement: { readonly id: string }, action: string, to: string, occurredAt: Date, recordedAt = occurredAt) =>
    api.database.query(
      `insert into case_event (id, subject_type, subject_id, audience, action, from_state, to_state, actor_role, actor_name, actor_organisation, summary, occurred_at, recorded_at)
       values ($1, 'Movement', $2, 'CUSTODIAL', $3, null, $4, 'SYSTEM', 'Repatria', 'Repatria', 'Put there', $5, $6)`,
      [newId('Part'), movement.id, action, to, occurredAt, recordedAt],
    );

  it('an arrival before any departure is named, with why', async () => {
    const movement = await bring(api, await givenInside(api, 1), 'MANIFEST_LOCKED');
    await insert(movement, 'arriveMovement', 'ARRIVED', api.now());
    const told = await diagnosed(movement);
    expect(found(told)).toEqual(['arriveMovement CONTRADICTS_RECORD']);
    expect(told.story).toMatchObject({ consistent: false, status: 'ARRIVED', findings: [{ code: 'STATUS_DIFFERS' }] });
    expect(told.status).toBe('MANIFEST_LOCKED');
  });
});

describe('counts beside the list', () => {
  const spoilt = async () => {
    const movement = await bring(api, await givenInside(api, 2), 'ARRIVED');
    const [here = ''] = movement.persons;
    const { id: stranger } = await registered(api.database);
    await mustMove(api, 'registrar', 'recordHeadcount', {
      movementId: movement.id,
      checkpoint: 'ADMITTED',
      place: 'Reception',
      present: [here, here, stranger],
      unidentified: ['A man without papers'],
    });
    return { movement, stranger };
  };

  it('say who is missing, too many, twice and unknown, in numbers alone', async () => {
    const { movement } = await spoilt();
    const { counts } = await diagnosed(movement);
    expect(counts.at(-1)).toEqual({
      checkpoint: 'ADMITTED',
      side: 'RECEIVING',
      expected: 2,
      counted: 4,
      unidentified: 1,
      twice: 1,
      missingCount: 1,
      extraCount: 1,
    });
  });

  it('name persons only where somebody asks, to roles that read names, and the log has them as subjects', async () => {
    const { movement, stranger } = await spoilt();
    const plain = await api.as('transfer-1').query(QUESTION, { id: movement.id });
    for (const personId of [...movement.persons, stranger]) expect(JSON.stringify(plain.data)).not.toContain(personId);
    expect(JSON.stringify(plain.data)).not.toContain('papers');
    const asked = 'query ($id: ID) { movementDiagnostics(id: $id) { counts { missing { id ref } extra { id ref } } } }';
    const answer = await api
      .as('transfer-1')
      .must<{ movementDiagnostics: { counts: { missing: { id: string }[]; extra: { id: string }[] }[] } }>(asked, { id: movement.id });
    const last = answer.movementDiagnostics.counts.at(-1);
    expect([last?.missing.map(({ id }) => id), last?.extra.map(({ id }) => id)]).toEqual([[movement.persons[1]], [stranger]]);
    const { rows } = await api.database.query(
      `select subjects from audit_entry where operation = 'movementDiagnostics' and verb = 'CONSULTATION' order by seq desc limit 1`,
    );
    expect(rows[0]?.subjects).toEqual(expect.arrayContaining([movement.persons[1], stranger]));
    await api.database.query(
      `insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Kin of an officer', now())`,
      [stranger, api.accountId('transfer-1')],
    );
    const kept = await api
      .as('transfer-1')
      .must<{ movementDiagnostics: { counts: { extraCount: number; extra: object[] }[] } }>(
        'query ($id: ID) { movementDiagnostics(id: $id) { counts { extraCount extra { id } } } }',
        { id: movement.id },
      );
    expect(kept.movementDiagnostics.counts.at(-1)).toEqual({ extraCount: 1, extra: [] });
  });
});

test('is for those who plan, authorise, record and oversee; another’s movement and none are one answer', async () => {
  const movement = await givenAbroad(api, 1);
  for (const login of ['registrar', 'decision-1', 'dpo', 'transfer-1'])
    expect((await diagnosed(movement, login)).status).toBe('MANIFEST_DRAFT');
  for (const login of ['liaison-fra', 'prosecutor', 'admin', 'auditor', 'analyst'])
    expect((await api.as(login).query(QUESTION, { id: movement.id })).codes).toEqual(['FORBIDDEN']);
  for (const id of [newId('Movement'), 'nothing']) {
    const none = await api.as('transfer-1').query(QUESTION, { id });
    expect([none.codes, none.data]).toEqual([[], { movementDiagnostics: null }]);
  }
});
