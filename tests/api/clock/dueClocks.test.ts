import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { remindOfClocks } from '../../../commands/clock/remindOfClocks';
import { clocksAgree } from '../../../server/clocksAgree';
import { act, givenNational, givenRequest, must, REASONS } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REGISTER = `mutation ($input: RegisterDetaineeInput!) { registerDetainee(input: $input) { person { id } } }`;
const CLAIM = `mutation ($input: RecordNationalityClaimInput!) { recordNationalityClaim(input: $input) { nationalityClaim { id } } }`;
const CHOICE = `mutation ($input: RecordConsularChoiceInput!) { recordConsularChoice(input: $input) { person { id } } }`;
const SUBMIT = `mutation ($input: SubmitNationalityClaimInput!) { submitNationalityClaim(input: $input) { nationalityClaim { id status clocks { kind status dueAt } } } }`;

const DAY = 24 * 3600 * 1000;

async function submittedClaim(country: string): Promise<string> {
  const custody = {
    facilityCode: 'IRQ-KARKH',
    deprivedAt: '2018-05-01T10:00:00Z',
    deprivedPlace: 'Raqqa',
    deprivingAuthority: 'Capturing force',
    supervisingAuthority: 'Ministry',
    facilityAuthority: 'Prison service',
    admittedAt: '2026-01-28T10:00:00Z',
  };
  const { registerDetainee } = await api.as('registrar').must<{ registerDetainee: { person: { id: string } } }>(REGISTER, {
    input: { names: [{ usage: 'SELF_STATED', full: 'SYN Invented Person', lang: 'ar-Latn' }], sex: 'MALE', birth: '1990', custody },
  });
  const personId = registerDetainee.person.id;
  const { recordNationalityClaim } = await api
    .as('legal-1')
    .must<{ recordNationalityClaim: { nationalityClaim: { id: string } } }>(CLAIM, { input: { personId, country, basis: 'STATED' } });
  await api
    .as('legal-1')
    .must(CHOICE, { input: { personId, country, choice: 'REQUESTED', informedAt: '2026-01-29T10:00:00Z', informedLang: 'ar' } });
  const claimId = recordNationalityClaim.nationalityClaim.id;
  await api.as('legal-1').must(SUBMIT, { input: { claimId } });
  return claimId;
}

const claim = async (id: string) => (await api.database.query('select status from nationality_claim where id = $1', [id])).rows[0]?.status;
const clock = async (id: string) =>
  (await api.database.query(`select status from clock where subject_id = $1 and kind = 'NATIONALITY_REPLY'`, [id])).rows[0]?.status;

test('a State that does not reply in thirty days leaves the claim without a reply, once, whoever looks', async () => {
  const id = await submittedClaim('FRA');
  expect(await clock(id)).toBe('RUNNING');
  api.setNow(new Date(Date.now() + 29 * DAY));
  await endDueClocks(api.commands);
  expect([await claim(id), await clock(id)]).toEqual(['SUBMITTED', 'RUNNING']);
  api.setNow(new Date(Date.now() + 31 * DAY));
  const ended = await Promise.all([endDueClocks(api.commands), endDueClocks(api.commands), endDueClocks(api.commands)]);
  expect(ended.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1);
  expect([await claim(id), await clock(id)]).toEqual(['NO_REPLY', 'BREACHED']);
  const { rows } = await api.database.query(
    `select count(*)::int as count from case_event where subject_id = $1 and action = 'letReplyPass' and actor_role = 'SYSTEM'`,
    [id],
  );
  expect(rows[0]?.count).toBe(1);
  const { rows: tasks } = await api.database.query(
    `select count(*)::int as count from task where kind = 'STATELESSNESS_INQUIRY' and subject_id = $1`,
    [id],
  );
  expect(tasks[0]?.count).toBe(1);
  api.setNow(null);
});

test('a reply in time meets the clock, and nothing happens at its end', async () => {
  const id = await submittedClaim('DEU');
  const verb = (name: string, fields: string) =>
    `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { nationalityClaim { ${fields} } } }`;
  await api.as('liaison-deu').must(verb('acknowledgeNationalityClaim', 'status'), { input: { claimId: id } });
  await api
    .as('liaison-deu')
    .must(verb('confirmNationality', 'status'), { input: { claimId: id, authority: 'Civil registry', basis: 'Register of births' } });
  api.setNow(new Date(Date.now() + 31 * DAY));
  await endDueClocks(api.commands);
  expect([await claim(id), await clock(id)]).toEqual(['CONFIRMED', 'MET']);
  api.setNow(null);
});

test('a clock of the platform that is set forward, back and forward again ends each time limit once and reminds of it once', async () => {
  const id = await submittedClaim('TUN');
  const start = Date.now();
  // Forward beyond the end, back before the beginning, and over the end again, several times and by several processes.
  for (const days of [20, -5, 31, -400, 31, 0, 90, 31]) {
    api.setNow(new Date(start + days * DAY));
    await Promise.all([endDueClocks(api.commands), endDueClocks(api.commands), remindOfClocks(api.commands)]);
  }
  api.setNow(null);
  const { rows } = await api.database.query(
    `select action, count(*)::int as count from case_event where actor_role = 'SYSTEM' and (subject_id = $1 or detail ->> 'subjectId' = $1::text)
       and action in ('endDueClock', 'letReplyPass', 'remindOfClock', 'escalateClock') group by 1 order by 1`,
    [id],
  );
  expect(rows.map(({ action, count }) => [action, count])).toEqual(expect.arrayContaining([['letReplyPass', 1]]));
  expect(rows.filter(({ count }) => count > 1)).toEqual([]);
  const { rows: ended } = await api.database.query(
    `select status, ended_at >= started_at as after_its_start from clock where subject_id = $1 and kind = 'NATIONALITY_REPLY'`,
    [id],
  );
  expect(ended).toEqual([{ status: 'BREACHED', after_its_start: true }]);
  const { rows: tasks } = await api.database.query(
    'select kind, count(*)::int as count from task where subject_id = $1 group by 1 having count(*) > 1',
    [id],
  );
  expect(tasks).toEqual([]);
});

test('nothing is ended while the clocks of the process and of the database differ', async () => {
  const agree = (now: () => Date) => clocksAgree({ dataSource: api.commands.dataSource, now })();
  await expect(agree(() => new Date())).resolves.toBeUndefined();
  for (const ms of [120_000, -120_000, 40 * DAY, Number.NaN]) await expect(agree(() => new Date(Date.now() + ms))).rejects.toThrow('apart');
});

const clocksOf = async (subjectId: string, kind: string) =>
  (
    await api.database.query(
      `select status, round(extract(epoch from due_at - started_at) / 3600)::int as hours from clock where subject_id = $1 and kind = $2 order by started_at, due_at`,
      [subjectId, kind],
    )
  ).rows.map(({ status, hours }) => [status, hours]);
const tasksOf = async (subjectId: string) =>
  (
    await api.database.query('select kind, owner_role from task where subject_id = $1 and done_at is null order by kind', [subjectId])
  ).rows.map(({ kind, owner_role }) => `${kind} ${owner_role}`);
const later = async (ms: number) => {
  api.setNow(new Date(Date.now() + ms));
  await endDueClocks(api.commands);
  await remindOfClocks(api.commands);
};
afterEach(() => api.setNow(null));

describe('a request is found complete, or returned, within fifteen days', () => {
  it('its review meets the time, and so does its return; submitted again it has fifteen days anew', async () => {
    const reviewed = await givenRequest(api, 'IN_REVIEW');
    expect(await clocksOf(reviewed.id, 'COMPLETENESS_CHECK')).toEqual([['MET', 360]]);
    const { id: requestId } = await givenRequest(api, 'SUBMITTED');
    await must(api, 'legal-1', 'returnRepatriationRequest', { requestId, reasons: REASONS });
    await must(api, 'liaison-fra', 'submitRepatriationRequest', { requestId });
    expect(await clocksOf(requestId, 'COMPLETENESS_CHECK')).toEqual([
      ['MET', 360],
      ['RUNNING', 360],
    ]);
    await must(api, 'liaison-fra', 'withdrawRepatriationRequest', { requestId, reasons: REASONS });
    expect((await clocksOf(requestId, 'COMPLETENESS_CHECK')).at(-1)).toEqual(['STOPPED', 360]);
  });

  it('what nobody looked at is breached and goes to the decision authority; no State sees that time', async () => {
    const { id: requestId } = await givenRequest(api, 'REGISTERED');
    await later(16 * DAY);
    expect(await clocksOf(requestId, 'COMPLETENESS_CHECK')).toEqual([['BREACHED', 360]]);
    expect(await tasksOf(requestId)).toEqual(['ESCALATED_COMPLETENESS_CHECK DECISION_AUTHORITY']);
    const { rows } = await api.database.query(`select country from clock where subject_id = $1 and kind = 'COMPLETENESS_CHECK'`, [
      requestId,
    ]);
    expect(rows).toEqual([{ country: null }]);
  });

  it('a fear of the State stops it; with the request that comes back it begins again', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'SUBMITTED');
    const fear = {
      personId,
      country: 'FRA',
      choice: 'DECLINED',
      fearsState: true,
      informedAt: new Date(Date.now() - 3_600_000),
      informedLang: 'fr',
    };
    await api.as('legal-1').must(CHOICE, { input: fear });
    expect(await clocksOf(requestId, 'COMPLETENESS_CHECK')).toEqual([['STOPPED', 360]]);
    for (const login of ['legal-1', 'legal-2'])
      await api.as(login).must('mutation ($input: WithdrawAsylumFearInput!) { withdrawAsylumFear(input: $input) { person { id } } }', {
        input: { personId, country: 'FRA', reasons: REASONS },
      });
    await must(api, 'legal-1', 'resumeRepatriationRequest', { requestId });
    expect(await clocksOf(requestId, 'COMPLETENESS_CHECK')).toEqual([
      ['STOPPED', 360],
      ['RUNNING', 360],
    ]);
  });
});

describe('an extradition', () => {
  const documents = ['IDENTITY_DESCRIPTION', 'OFFENCE_LAW_TEXT', 'WARRANT_OR_JUDGMENT', 'STATEMENT_OF_ACTS'].map((kind, at) => ({
    kind,
    reference: `archive/${at}`,
  }));
  const draft = async () => {
    const { id: personId } = await givenNational(api);
    const { id: requestId } = await must(api, 'liaison-fra', 'openRepatriationRequest', {
      personId,
      destination: 'FRA',
      route: 'EXTRADITION',
    });
    return { requestId, personId };
  };
  const submit = (requestId: string) =>
    must(api, 'liaison-fra', 'submitRepatriationRequest', { requestId, documents, formalChannelRef: 'Note verbale 7' });
  const ask = (requestId: string, days = 20, login = 'legal-1') =>
    act(api, login, 'requestExtraInformation', {
      requestId,
      asked: 'The text of the law on attempts.',
      dueAt: new Date(api.now().getTime() + days * DAY).toISOString(),
    });
  const provide = (requestId: string, login = 'liaison-fra') =>
    act(api, login, 'provideExtraInformation', { requestId, answer: 'Law 7, archive/8' });

  it('extra information is owed by the day that is set, and the State sees what is asked and until when', async () => {
    const { requestId } = await draft();
    await submit(requestId);
    expect((await ask(requestId, -1)).code).toBe('BAD_USER_INPUT');
    expect((await ask(requestId, 20, 'liaison-fra')).code).toBe('FORBIDDEN');
    expect((await provide(requestId)).rules).toEqual(['EX2']);
    expect((await ask(requestId)).code).toBeUndefined();
    expect((await ask(requestId)).rules).toEqual(['EX1']);
    expect(
      await api
        .as('liaison-fra')
        .must('query ($id: ID!) { repatriationRequest(id: $id) { extraInformation { asked answer } clocks { kind status } } }', {
          id: requestId,
        }),
    ).toMatchObject({
      repatriationRequest: {
        extraInformation: [{ asked: 'The text of the law on attempts.', answer: null }],
        clocks: expect.arrayContaining([{ kind: 'EXTRA_INFORMATION', status: 'RUNNING' }]),
      },
    });
    expect((await provide(requestId, 'liaison-deu')).code).toBe('NOT_FOUND');
    expect((await provide(requestId)).code).toBeUndefined();
    expect(await clocksOf(requestId, 'EXTRA_INFORMATION')).toEqual([['MET', 480]]);
  });

  it('what does not come by then leaves the decision to a legal officer, and may come late', async () => {
    const { requestId } = await draft();
    await submit(requestId);
    await ask(requestId, 5);
    await later(6 * DAY);
    expect(await clocksOf(requestId, 'EXTRA_INFORMATION')).toEqual([['BREACHED', 120]]);
    expect(await tasksOf(requestId)).toContain('EXTRA_INFORMATION_MISSING LEGAL_OFFICER');
    expect((await provide(requestId)).code).toBeUndefined();
    const { rows } = await api.database.query(
      `select status, closed_at is not null as closed from clock where subject_id = $1 and kind = 'EXTRA_INFORMATION'`,
      [requestId],
    );
    expect(rows).toEqual([{ status: 'BREACHED', closed: true }]);
  });

  const arrest = (requestId: string, daysAgo = 1, login = 'court') =>
    act(api, login, 'recordProvisionalArrest', {
      requestId,
      arrestedAt: new Date(api.now().getTime() - daysAgo * DAY).toISOString(),
      court: 'Karkh court',
      channelRef: 'Urgent request of the central authority, 4/2026',
    });

  it('a provisional arrest lasts forty days from the arrest; the full request meets it, its return lets it run on', async () => {
    const { requestId } = await draft();
    expect((await arrest(requestId, 1, 'legal-1')).code).toBe('FORBIDDEN');
    expect((await arrest(requestId, 10)).code).toBeUndefined();
    expect((await arrest(requestId)).rules).toEqual(['EX3']);
    expect(await clocksOf(requestId, 'PROVISIONAL_ARREST')).toEqual([['RUNNING', 960]]);
    await submit(requestId);
    expect(await clocksOf(requestId, 'PROVISIONAL_ARREST')).toEqual([['MET', 960]]);
    await must(api, 'legal-1', 'returnRepatriationRequest', { requestId, reasons: REASONS });
    expect(await clocksOf(requestId, 'PROVISIONAL_ARREST')).toEqual([
      ['MET', 960],
      ['RUNNING', 960],
    ]);
    await later(31 * DAY);
    expect((await clocksOf(requestId, 'PROVISIONAL_ARREST')).map(([status]) => status).sort()).toEqual(['BREACHED', 'MET']);
    expect(await tasksOf(requestId)).toEqual(expect.arrayContaining(['DETENTION_REVIEW LEGAL_OFFICER', 'RELEASE_VERIFICATION REGISTRAR']));
  });

  it('I-31: recorded after its forty days it is a breach at once, and the release is due; a request that is withdrawn ends it too', async () => {
    const late = await draft();
    expect((await arrest(late.requestId, 41)).code).toBeUndefined();
    expect(await clocksOf(late.requestId, 'PROVISIONAL_ARREST')).toEqual([['BREACHED', 960]]);
    expect(await clocksOf(late.personId, 'RELEASE_DUE')).toEqual([['RUNNING', 24]]);
    const given = await draft();
    await arrest(given.requestId);
    await must(api, 'liaison-fra', 'withdrawRepatriationRequest', { requestId: given.requestId, reasons: REASONS });
    expect(await clocksOf(given.requestId, 'PROVISIONAL_ARREST')).toEqual([['STOPPED', 960]]);
    expect(await clocksOf(given.personId, 'RELEASE_DUE')).toEqual([['RUNNING', 24]]);
  });

  it('nobody is arrested for another route, or below the minimum age, in SQL neither', async () => {
    const put = (requestId: string) =>
      api.database.query(
        `insert into provisional_arrest (id, request_id, person_id, country, arrested_at, court, channel_ref, recorded_by, recorded_at)
         select gen_random_uuid(), r.id, r.person_id, r.country, now(), 'Court', 'Urgent request', $2, now() from repatriation_request r where r.id = $1`,
        [requestId, api.accountId('court')],
      );
    const { id } = await givenRequest(api, 'DRAFT');
    expect((await arrest(id)).rules).toEqual(['EX']);
    await expect(put(id)).rejects.toThrow(/EX: a provisional arrest belongs/);
    const { requestId, personId } = await draft();
    await api.database.query(
      `update person set birth = '2007-03-02', birth_earliest = '2007-03-02', birth_latest = '2007-03-02' where id = $1`,
      [personId],
    );
    expect((await arrest(requestId)).rules).toEqual(['I-08']);
    await expect(put(requestId)).rejects.toThrow(/I-08/);
  });
});

describe('a finding of fitness to travel holds 72 hours at most', () => {
  const examine = (personId: string, outcome: string) =>
    api.as('health').must('mutation ($input: RecordHealthEventInput!) { recordHealthEvent(input: $input) { person { id } } }', {
      input: { personId, kind: 'FIT_TO_TRAVEL', outcome, occurredAt: api.now().toISOString() },
    });

  it('is replaced by a later one, falls with one that finds the person unfit, and bothers nobody who is not to travel', async () => {
    const { id: personId } = await givenNational(api);
    await examine(personId, 'FIT');
    expect(await clocksOf(personId, 'FIT_TO_TRAVEL')).toEqual([['RUNNING', 72]]);
    await examine(personId, 'UNFIT');
    expect(await clocksOf(personId, 'FIT_TO_TRAVEL')).toEqual([['STOPPED', 72]]);
    await examine(personId, 'FIT');
    await later(73 * 3_600_000);
    expect((await clocksOf(personId, 'FIT_TO_TRAVEL')).map(([status]) => status).sort()).toEqual(['MET', 'STOPPED']);
    expect(await tasksOf(personId)).toEqual([]);
  });

  it('ends before the handover of somebody who waits for it: the health service examines again', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'READY_FOR_HANDOVER');
    expect(await clocksOf(personId, 'FIT_TO_TRAVEL')).toEqual([['RUNNING', 70]]);
    await later(71 * 3_600_000);
    expect(await clocksOf(personId, 'FIT_TO_TRAVEL')).toEqual([['MET', 70]]);
    expect(await tasksOf(personId)).toEqual(['FITNESS_ENDED HEALTH_OFFICER']);
    await must(api, 'health', 'failGate', { requestId, gate: 'HEALTH', reasons: REASONS });
  });
});
