import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REPORT = `mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { kind status referredTo facility { code } figures { label value source asOf } } } }`;
const report = (login: string, input: object) =>
  api.as(login).query<{ reportIncident: { incident: Record<string, unknown> } }>(REPORT, {
    input: { description: 'What happened, in words.', occurredAt: api.now().toISOString(), ...input },
  });

test('the monitor reports a fire with figures of two sources', async () => {
  const figures = [
    { label: 'Injured', value: 3, source: 'Facility', asOf: null },
    { label: 'Injured', value: 7, source: 'Hospital', asOf: '2026-02-01T10:00:00.000Z' },
  ];
  const answer = await report('monitor', { kind: 'FIRE', facilityCode: 'IRQ-KARKH', figures });
  expect(answer.data?.reportIncident.incident).toEqual({
    kind: 'FIRE',
    status: 'REPORTED',
    referredTo: null,
    facility: { code: 'IRQ-KARKH' },
    figures,
  });
});

test.each(['DEATH', 'MISSING', 'TORTURE_ALLEGATION', 'SGBV'])('%s goes to an independent authority at once', async (kind) => {
  const answer = await report('registrar', { kind, facilityCode: 'IRQ-KARKH' });
  expect(answer.data?.reportIncident.incident).toMatchObject({ status: 'REFERRED', referredTo: 'Independent investigating authority' });
});

test.each(['legal-1', 'health', 'analyst', 'auditor', 'transfer-1', 'liaison-fra'])(
  '%s reports an allegation of torture, and nothing else',
  async (login) => {
    const answer = await report(login, { kind: 'TORTURE_ALLEGATION', facilityCode: 'IRQ-KARKH' });
    expect(answer.codes).toEqual([]);
    expect(answer.data?.reportIncident.incident).toMatchObject({ status: 'REFERRED' });
    expect((await report(login, { kind: 'FIRE' })).codes).toEqual(['FORBIDDEN']);
  },
);

test('a State reports for a person that it sees, and for no other', async () => {
  const shared = await registered(api.database, { sharedWith: ['FRA'] });
  const other = await registered(api.database);
  expect((await report('liaison-fra', { kind: 'TORTURE_ALLEGATION', personId: shared.id })).codes).toEqual([]);
  expect((await report('liaison-fra', { kind: 'TORTURE_ALLEGATION', personId: other.id })).codes).toEqual(['NOT_FOUND']);
  expect((await report('monitor', { kind: 'INJURY', personId: shared.id })).codes).toEqual(['NOT_FOUND']);
});

test.each([
  ['an unknown place', { facilityCode: 'IRQ-NOWHERE' }],
  ['no words', { description: ' ' }],
  ['the future', { occurredAt: '2999-01-01T00:00:00Z' }],
  ['a negative figure', { figures: [{ label: 'Dead', value: -1, source: 'Facility' }] }],
])('%s is bad input', async (_what, more) => {
  expect((await report('registrar', { kind: 'FIRE', ...more })).codes).toEqual(['BAD_USER_INPUT']);
});

test('C.10: an escape leaves to the registrar that the custody of the person ended, until it is recorded', async () => {
  const { id: personId } = await registered(api.database);
  const tasks = async () =>
    (
      await api.database.query(
        `select kind, done_at is not null as done from task where person_id = $1 and kind = 'CUSTODY_END_AT_LARGE'`,
        [personId],
      )
    ).rows;
  expect((await report('registrar', { kind: 'ESCAPE', personId, facilityCode: 'IRQ-KARKH' })).codes).toEqual([]);
  expect(await tasks()).toEqual([{ kind: 'CUSTODY_END_AT_LARGE', done: false }]);
  await api.as('registrar').must('mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }', {
    input: { personId, reason: 'ESCAPE', endedAt: api.now().toISOString(), destination: 'unknown' },
  });
  expect(await tasks()).toEqual([{ kind: 'CUSTODY_END_AT_LARGE', done: true }]);
  const { rows } = await api.database.query('select end_reason from custody_episode where person_id = $1', [personId]);
  expect(rows).toEqual([{ end_reason: 'ESCAPE' }]);
});
