import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { type IncidentVerb, incidentLifecycle } from '../../../domain/incident/lifecycle';
import { type IncidentKind, type IncidentStatus, incidentStatuses } from '../../../domain/incident/vocabulary';
import { newId } from '../../../domain/reference/nodeId';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** Domain C.10, by hand: from which states each verb leads, and where to. */
const COURSE: Readonly<Record<IncidentVerb, Readonly<Partial<Record<IncidentStatus, IncidentStatus>>>>> = {
  triageIncident: { REPORTED: 'TRIAGED' },
  beginIncidentInvestigation: { TRIAGED: 'UNDER_INVESTIGATION' },
  concludeIncident: { UNDER_INVESTIGATION: 'SUBSTANTIATED' },
  recordIncidentRemedy: { SUBSTANTIATED: 'REMEDIED', UNSUBSTANTIATED: 'REMEDIED', INCONCLUSIVE: 'REMEDIED' },
  closeIncident: { REMEDIED: 'CLOSED' },
  referIncident: {
    REPORTED: 'REFERRED',
    TRIAGED: 'REFERRED',
    UNDER_INVESTIGATION: 'REFERRED',
    SUBSTANTIATED: 'REFERRED',
    INCONCLUSIVE: 'REFERRED',
  },
  recordReferralReceipt: { REFERRED: 'REFERRED' },
  recordReferralOutcome: { REFERRED: 'CLOSED' },
};

const WHO: Readonly<Record<IncidentVerb, string>> = {
  triageIncident: 'registrar',
  beginIncidentInvestigation: 'monitor',
  concludeIncident: 'monitor',
  recordIncidentRemedy: 'registrar',
  closeIncident: 'legal-1',
  referIncident: 'monitor',
  recordReferralReceipt: 'legal-2',
  recordReferralOutcome: 'legal-2',
};

const MORE: Readonly<Partial<Record<IncidentVerb, object>>> = {
  concludeIncident: { finding: 'SUBSTANTIATED', reasons: 'Three witnesses and a film agree.' },
  recordIncidentRemedy: { reasons: 'The wing was closed and the people moved.' },
  referIncident: { referredTo: 'Independent human rights commission' },
  recordReferralReceipt: { reference: 'IHRC 12/2026' },
  recordReferralOutcome: { reasons: 'The commission found two officers responsible.' },
};

async function given(status: IncidentStatus, kind: IncidentKind = 'FIRE', more: { readonly concludedBy?: string } = {}): Promise<string> {
  const id = newId('Incident');
  await insertGiven(api, 'incident', {
    id,
    ref: `RCM-2026-I${id.slice(19)}`,
    kind,
    status,
    description: 'What happened, in words.',
    occurred_at: api.now(),
    reported_by: api.accountId('transfer-1'),
    recorded_at: api.now(),
    concluded_by: more.concludedBy ?? api.accountId('monitor'),
    closed_at: status === 'CLOSED' ? api.now() : null,
  });
  return id;
}

const title = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
const act = (verb: IncidentVerb, incidentId: string, login = WHO[verb], more: object = {}) =>
  api
    .as(login)
    .query<Record<string, { incident: { status: string } }>>(
      `mutation ($input: ${title(verb)}Input!) { ${verb}(input: $input) { incident { status availableActions { action allowed } } } }`,
      { input: { incidentId, ...MORE[verb], ...more } },
    );
const left = async (id: string) =>
  (
    await api.database.query(
      `select status, version, (select count(*)::int from case_event where subject_id = i.id) as events from incident i where id = $1`,
      [id],
    )
  ).rows[0];

const verbs = Object.keys(COURSE) as IncidentVerb[];

test('the table by hand names every verb of the lifecycle', () => {
  expect(Object.keys(incidentLifecycle.verbs).sort()).toEqual([...verbs].sort());
});

describe.each(verbs)('%s', (verb) => {
  it.each(incidentStatuses)('from %s goes where domain C.10 says, and nowhere else', async (status) => {
    const id = await given(status);
    const answer = await act(verb, id);
    const to = COURSE[verb][status];
    if (to) {
      expect(answer.codes).toEqual([]);
      expect(answer.data?.[verb]?.incident.status).toBe(to);
      expect(await left(id)).toEqual({ status: to, version: 2, events: 1 });
    } else {
      expect(answer.codes).toEqual(['INVALID_TRANSITION']);
      expect(await left(id)).toEqual({ status, version: 1, events: 0 });
    }
  });

  it('is closed to a State, an analyst and the data-protection officer', async () => {
    const id = await given('REPORTED');
    for (const login of ['liaison-fra', 'analyst', 'dpo']) expect((await act(verb, id, login)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('two people', () => {
  it('whoever reported an incident does not conclude it', async () => {
    const id = await given('UNDER_INVESTIGATION');
    await api.database.query('update incident set reported_by = $2, concluded_by = null where id = $1', [id, api.accountId('legal-1')]);
    expect((await act('concludeIncident', id, 'legal-1')).codes).toEqual(['FOUR_EYES_REQUIRED']);
    await expect(
      api.database.query('update incident set concluded_by = $2 where id = $1', [id, api.accountId('legal-1')]),
    ).rejects.toMatchObject({ constraint: 'concluded_by_another' });
  });

  it('whoever concluded an incident does not close it', async () => {
    const id = await given('REMEDIED', 'FIRE', { concludedBy: api.accountId('legal-1') });
    expect((await act('closeIncident', id, 'legal-1')).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await act('closeIncident', id, 'monitor')).codes).toEqual([]);
  });
});

describe.each<IncidentKind>(['DEATH', 'MISSING', 'TORTURE_ALLEGATION', 'SGBV'])('%s belongs to an independent authority', (kind) => {
  it.each<[IncidentVerb, IncidentStatus]>([
    ['beginIncidentInvestigation', 'TRIAGED'],
    ['concludeIncident', 'UNDER_INVESTIGATION'],
    ['closeIncident', 'REMEDIED'],
  ])('and %s is refused', async (verb, status) => {
    const answer = await act(verb, await given(status, kind));
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', refusals: [{ rule: 'IN-REFERRED' }] });
  });

  it('and no row of it closes without that authority’s answer, whoever writes it', async () => {
    const id = await given('REFERRED', kind);
    await expect(api.database.query(`update incident set status = 'CLOSED', closed_at = now() where id = $1`, [id])).rejects.toMatchObject({
      constraint: 'referred_kinds_end_by_referral',
    });
    expect((await act('recordReferralOutcome', id)).codes).toEqual([]);
  });
});

test('a finding without reasons is refused', async () => {
  const id = await given('UNDER_INVESTIGATION');
  expect((await act('concludeIncident', id, 'monitor', { reasons: 'Short.' })).codes).toEqual(['REASON_REQUIRED']);
  expect(await left(id)).toEqual({ status: 'UNDER_INVESTIGATION', version: 1, events: 0 });
});

test('another version is stale', async () => {
  const id = await given('REPORTED');
  expect((await act('triageIncident', id, 'registrar', { expectedVersion: 7 })).codes).toEqual(['STALE_VERSION']);
});

test('a data breach is told to the supervisory authority within 72 hours (LED Art. 30)', async () => {
  const report = 'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }';
  const input = { kind: 'DATA_BREACH', description: 'A list was sent to a wrong address.', occurredAt: api.now().toISOString() };
  const answer = await api.as('monitor').must<{ reportIncident: { incident: { id: string } } }>(report, { input });
  const { id } = answer.reportIncident.incident;
  const clock = async () =>
    (
      await api.database.query(
        `select kind, status, due_at - started_at = interval '72 hours' as "in72" from clock where subject_id = $1`,
        [id],
      )
    ).rows;
  expect(await clock()).toEqual([{ kind: 'DATA_BREACH_NOTICE', status: 'RUNNING', in72: true }]);
  await act('referIncident', id, 'monitor', { referredTo: 'Data protection authority' });
  expect((await clock()).filter(({ kind }: { kind: string }) => kind === 'DATA_BREACH_NOTICE')).toMatchObject([{ status: 'MET' }]);
});

test('Mandela Rule 71: a referral is confirmed by the authority within a day, or goes to the decision authority', async () => {
  const report = async (kind: string) => {
    const { reportIncident } = await api
      .as('monitor')
      .must<{ reportIncident: { incident: { id: string } } }>(
        'mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { incident { id } } }',
        { input: { kind, facilityCode: 'IRQ-KARKH', description: 'What happened, in words.', occurredAt: api.now().toISOString() } },
      );
    return reportIncident.incident.id;
  };
  const clock = async (id: string) =>
    (await api.database.query(`select status from clock where subject_id = $1 and kind = 'REFERRAL_RECEIVED'`, [id])).rows;
  const fire = await report('FIRE');
  expect(await clock(fire)).toEqual([]);
  await act('referIncident', fire);
  expect(await clock(fire)).toEqual([{ status: 'RUNNING' }]);
  const torture = await report('TORTURE_ALLEGATION');
  expect((await act('recordReferralReceipt', torture, 'monitor')).codes).toEqual(['FORBIDDEN']);
  expect((await act('recordReferralReceipt', torture)).codes).toEqual([]);
  expect((await act('recordReferralReceipt', torture)).codes).toEqual(['GUARD_FAILED']);
  expect(await clock(torture)).toEqual([{ status: 'MET' }]);
  const missing = await report('MISSING');
  api.setNow(new Date(Date.now() + 25 * 3_600_000));
  await endDueClocks(api.commands);
  await remindOfClocks(api.commands);
  expect(await clock(missing)).toEqual([{ status: 'BREACHED' }]);
  const { rows } = await api.database.query('select kind, owner_role from task where subject_id = $1', [missing]);
  expect(rows).toEqual([{ kind: 'ESCALATED_REFERRAL_RECEIVED', owner_role: 'DECISION_AUTHORITY' }]);
  api.setNow(null);
});

test('each viewer is told what may be done next', async () => {
  const id = await given('REMEDIED', 'FIRE', { concludedBy: api.accountId('legal-1') });
  const ask = 'query ($id: ID) { incident(id: $id) { availableActions { action allowed refusals { rule } } } }';
  expect(await api.as('legal-1').must(ask, { id })).toEqual({
    incident: { availableActions: [{ action: 'closeIncident', allowed: false, refusals: [{ rule: 'FOUR_EYES' }] }] },
  });
  expect(await api.as('auditor').must(ask, { id })).toEqual({ incident: { availableActions: [] } });
});
