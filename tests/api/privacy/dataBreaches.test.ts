import { registered } from '../../support/registered';
import { contentOf } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'The office that found it was cut off for four days.';
const HOUR = 3_600_000;
const title = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
const hoursAgo = (hours: number) => new Date(api.now().getTime() - hours * HOUR).toISOString();

interface Breach {
  readonly id: string;
  readonly state: string;
  readonly notifiedLate: boolean;
  readonly told: readonly object[];
  readonly availableActions: readonly { readonly action: string; readonly allowed: boolean }[];
}

async function act(verb: string, input: object, login = 'dpo') {
  const answer = await api
    .as(login)
    .query<Record<string, { dataBreach: Breach }>>(
      `mutation ($input: ${title(verb)}Input!) { ${verb}(input: $input) { dataBreach { id state notifiedLate told { toldAt } availableActions { action allowed } } } }`,
      { input },
    );
  const rules = answer.errors.flatMap(({ extensions }) => ((extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule));
  return { ...answer, rules, breach: answer.data?.[verb]?.dataBreach };
}

async function incident(kind = 'DATA_BREACH'): Promise<string> {
  const input = { kind, description: 'A list was sent to a wrong address.', occurredAt: hoursAgo(200) };
  const { reportIncident } = await api
    .as('monitor')
    .must<{ reportIncident: { incident: { id: string } } }>(
      'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }',
      { input },
    );
  return reportIncident.incident.id;
}

const said = (incidentId: string, foundAt: string, more: object = {}) => ({
  incidentId,
  kinds: ['CONFIDENTIALITY'],
  dataCategories: ['IDENTITY', 'HEALTH'],
  subjectCategories: ['DETAINEES'],
  people: 40,
  records: 120,
  foundBy: 'Register office',
  foundAt,
  description: 'SECRET-A list of forty people went to another ministry.',
  ...more,
});

async function recorded(foundHoursAgo = 1): Promise<{ readonly incidentId: string; readonly breachId: string }> {
  const incidentId = await incident();
  const { breach } = await act('recordDataBreach', said(incidentId, hoursAgo(foundHoursAgo)));
  return { incidentId, breachId: breach?.id ?? '' };
}
const assess = (breachId: string, risk: string) =>
  act('assessDataBreach', { breachId, risk, consequences: 'Threats to relatives.', measures: 'The list was deleted there.' });
const notify = (breachId: string, more: object = {}) =>
  act('notifyDataBreach', { breachId, authority: 'Data protection authority', notifiedAt: api.now().toISOString(), ...more });
const clockOf = async (incidentId: string) =>
  (
    await api.database.query(
      `select status, closed_at is not null as closed from clock where subject_id = $1 and kind = 'DATA_BREACH_NOTICE' order by started_at desc`,
      [incidentId],
    )
  ).rows;

describe('a personal data breach (LED Art. 30, 31)', () => {
  it('is recorded beside its incident: who found it, which data of whom, sealed in words; the 72 hours run from when it was found', async () => {
    const incidentId = await incident();
    const foundAt = hoursAgo(10);
    const { breach } = await act('recordDataBreach', said(incidentId, foundAt));
    expect(breach).toMatchObject({ state: 'RECORDED', notifiedLate: false });
    const { rows } = await api.database.query(`select kinds, people, found_by, description from data_breach where id = $1`, [breach?.id]);
    expect(rows).toEqual([
      { kinds: ['CONFIDENTIALITY'], people: 40, found_by: 'Register office', description: expect.stringMatching(/^sealed\.1\./) },
    ]);
    expect(await contentOf(api, 'data_breach', 'description', breach?.id ?? '')).toContain('SECRET-');
    const clock = await api.database.query<{ started: Date }>(
      `select started_at as started from clock where subject_id = $1 and status = 'RUNNING'`,
      [incidentId],
    );
    expect(clock.rows.map(({ started }) => started.toISOString())).toEqual([foundAt]);
    expect((await act('recordDataBreach', said(incidentId, foundAt))).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is no other incident, and the data-protection officer’s alone', async () => {
    expect((await act('recordDataBreach', said(await incident('FIRE'), hoursAgo(1)))).codes).toEqual(['BAD_USER_INPUT']);
    const incidentId = await incident();
    expect((await act('recordDataBreach', said(incidentId, hoursAgo(1)), 'legal-1')).codes).toEqual(['FORBIDDEN']);
    expect((await act('recordDataBreach', said(incidentId, hoursAgo(1), { beganAt: hoursAgo(0.5) }))).codes).toEqual(['BAD_USER_INPUT']);
    await recorded();
    expect((await api.as('registrar').query('{ dataBreaches { totalCount } }')).codes).toEqual(['FORBIDDEN']);
    const { dataBreaches } = await api
      .as('legal-1')
      .must<{ dataBreaches: { nodes: object[] } }>('{ dataBreaches(first: 1) { nodes { description people noticeDueAt } } }');
    expect(dataBreaches.nodes).toEqual([{ description: expect.stringContaining('SECRET-'), people: 40, noticeDueAt: expect.any(String) }]);
  });

  it('the authority is notified in time, and once; the clock is met', async () => {
    const { incidentId, breachId } = await recorded();
    expect((await notify(breachId)).breach).toMatchObject({ state: 'RECORDED', notifiedLate: false });
    expect((await clockOf(incidentId)).at(-1)).toEqual({ status: 'MET', closed: true });
    expect((await notify(breachId)).rules).toEqual(['DB-ONCE']);
  });

  it('late with the reasons of the delay, and not without, in SQL either', async () => {
    const { incidentId, breachId } = await recorded(100);
    expect((await clockOf(incidentId)).at(-1)).toMatchObject({ status: 'BREACHED', closed: false });
    expect((await notify(breachId)).rules).toEqual(['DB-DELAY']);
    await expect(
      api.database.query(`update data_breach set notified_at = now(), notified_authority = 'A' where id = $1`, [breachId]),
    ).rejects.toMatchObject({ constraint: 'breach_late_with_reasons' });
    expect((await notify(breachId, { delayReasons: 'Late.' })).codes).toEqual(['REASON_REQUIRED']);
    expect((await notify(breachId, { delayReasons: REASONS })).breach).toMatchObject({ notifiedLate: true });
    expect((await clockOf(incidentId)).at(-1)).toEqual({ status: 'BREACHED', closed: true });
  });

  it('of high risk is told to the people concerned, and stands in their copies; it closes when nothing is owed', async () => {
    const { breachId } = await recorded();
    const { id: personId } = await registered(api.database);
    expect((await act('closeDataBreach', { breachId })).codes).toEqual(['INVALID_TRANSITION']);
    expect((await assess(breachId, 'HIGH_RISK')).breach?.state).toBe('ASSESSED');
    expect((await act('closeDataBreach', { breachId })).rules).toEqual(['DB-NOTIFIED', 'DB-COMMUNICATED']);
    await notify(breachId);
    const told = { breachId, manner: 'EACH', communicatedAt: api.now().toISOString(), communication: 'Your data were seen by others.' };
    expect((await act('communicateDataBreach', { ...told, personIds: ['10000000-0000-8000-8000-000000000000'] })).codes).toEqual([
      'NOT_FOUND',
    ]);
    expect((await act('communicateDataBreach', { ...told, manner: 'PUBLIC', personIds: [personId] })).codes).toEqual(['BAD_USER_INPUT']);
    const { breach } = await act('communicateDataBreach', { ...told, personIds: [personId] });
    expect(breach?.told).toEqual([{ toldAt: told.communicatedAt }]);
    expect(breach?.availableActions).toContainEqual({ action: 'closeDataBreach', allowed: true });
    expect((await act('closeDataBreach', { breachId })).breach?.state).toBe('CLOSED');
    expect((await notify(breachId)).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('closes without a word to the people where the law lets it, for reasons, and without the authority where a risk is unlikely', async () => {
    const first = await recorded();
    await assess(first.breachId, 'HIGH_RISK');
    await notify(first.breachId);
    const waiver = { breachId: first.breachId, waiver: 'UNREADABLE', reasons: 'The file was sealed, and its key was never there.' };
    expect((await act('waiveBreachCommunication', waiver)).codes).toEqual([]);
    expect((await act('closeDataBreach', { breachId: first.breachId })).breach?.state).toBe('CLOSED');
    const second = await recorded();
    await assess(second.breachId, 'UNLIKELY');
    expect((await act('closeDataBreach', { breachId: second.breachId })).breach?.state).toBe('CLOSED');
    expect((await clockOf(second.incidentId)).at(-1)).toEqual({ status: 'STOPPED', closed: true });
    await expect(api.database.query(`update data_breach set risk = 'HIGH_RISK' where id = $1`, [second.breachId])).rejects.toMatchObject({
      constraint: 'breach_closed_when_done',
    });
  });
});
