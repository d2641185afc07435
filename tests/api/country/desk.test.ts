import { endDueClocks } from '../../../commands/clock/endDueClocks';
import { givenRequest } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const DAY = 86_400_000;
const ago = (ms: number) => new Date(api.now().getTime() - ms).toISOString();
const title = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
const act = (login: string, verb: string, selection: string, input: object) =>
  api
    .as(login)
    .query<Record<string, Record<string, Record<string, unknown>>>>(
      `mutation ($input: ${title(verb)}Input!) { ${verb}(input: $input) { ${selection} } }`,
      {
        input,
      },
    );
const faults = (answer: Awaited<ReturnType<typeof act>>) =>
  answer.errors.map(({ extensions }) => [extensions?.['code'], extensions?.['fields']]);
const note = (more: object = {}) => ({ country: 'FRA', kind: 'NOTE_VERBALE', subject: 'Four requests', sentAt: ago(DAY), ...more });
const clockOf = async (id: unknown) =>
  (await api.database.query('select kind, status, closed_at is not null as closed from clock where subject_id = $1', [id])).rows;

describe('a note to a State', () => {
  it('waits for its answer with a clock, names the requests it is about, and is answered late as well', async () => {
    const request = await givenRequest(api, 'IN_REVIEW');
    const sent = await act(
      'legal-1',
      'recordDemarche',
      'demarche { id status requests { ref } sentBy { name } }',
      note({ requestIds: [request.id] }),
    );
    expect(sent.codes).toEqual([]);
    const demarche = sent.data?.['recordDemarche']?.['demarche'];
    expect(demarche).toMatchObject({ status: 'SENT', requests: [{}] });
    api.setNow(new Date(api.now().getTime() + 31 * DAY));
    await endDueClocks(api.commands);
    expect(await clockOf(demarche?.['id'])).toEqual([{ kind: 'DEMARCHE_ANSWER', status: 'BREACHED', closed: false }]);
    const answered = await act('legal-2', 'recordDemarcheAnswer', 'demarche { status answer version }', {
      demarcheId: demarche?.['id'],
      answeredAt: ago(0),
      answer: 'Three of the four are nationals.',
    });
    expect(answered.data?.['recordDemarcheAnswer']?.['demarche']).toMatchObject({ status: 'ANSWERED', version: 2 });
    expect(await clockOf(demarche?.['id'])).toEqual([{ kind: 'DEMARCHE_ANSWER', status: 'BREACHED', closed: true }]);
  });

  it('may be given up with reasons, and answered all the same', async () => {
    const sent = await act('legal-1', 'recordDemarche', 'demarche { id }', note());
    const demarcheId = sent.data?.['recordDemarche']?.['demarche']?.['id'];
    expect((await act('legal-1', 'closeDemarcheUnanswered', 'demarche { status }', { demarcheId, reasons: 'No.' })).codes).toEqual([
      'REASON_REQUIRED',
    ]);
    const reasons = 'The embassy was closed on the first of the month.';
    expect((await act('legal-1', 'closeDemarcheUnanswered', 'demarche { status }', { demarcheId, reasons })).codes).toEqual([]);
    expect((await act('legal-1', 'closeDemarcheUnanswered', 'demarche { status }', { demarcheId, reasons })).codes).toEqual([
      'INVALID_TRANSITION',
    ]);
    const answer = { demarcheId, answeredAt: ago(0), answer: 'Yes.' };
    expect((await act('legal-1', 'recordDemarcheAnswer', 'demarche { status }', answer)).codes).toEqual([]);
    expect((await act('legal-1', 'recordDemarcheAnswer', 'demarche { status }', answer)).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('names no request to another State, and leaves nothing when it does', async () => {
    const request = await givenRequest(api, 'IN_REVIEW');
    const before = (await api.database.query('select count(*)::int as n from demarche')).rows[0]?.n;
    const sent = await act('legal-1', 'recordDemarche', 'demarche { id }', note({ country: 'DEU', requestIds: [request.id] }));
    expect(faults(sent)).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.requestIds' }]]]);
    expect((await api.database.query('select count(*)::int as n from demarche')).rows[0]?.n).toBe(before);
  });

  it('is not answered before it was sent, and goes to States alone', async () => {
    const sent = await act('legal-1', 'recordDemarche', 'demarche { id }', note());
    const demarcheId = sent.data?.['recordDemarche']?.['demarche']?.['id'];
    const early = await act('legal-1', 'recordDemarcheAnswer', 'demarche { id }', { demarcheId, answeredAt: ago(2 * DAY), answer: 'Yes.' });
    expect(faults(early)).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.answeredAt', code: 'DATE_ORDER' }]]]);
    expect(faults(await act('legal-1', 'recordDemarche', 'demarche { id }', note({ country: 'XXX' })))).toMatchObject([
      ['BAD_USER_INPUT', [{ path: 'input.country' }]],
    ]);
  });
});

describe('a commitment', () => {
  const made = () => ({
    country: 'DEU',
    text: 'To take four children back by spring',
    madeAt: ago(10 * DAY),
    madeIn: 'Meeting in Baghdad',
  });

  it('kept in part is still owed; kept, it is closed; what is over stays over', async () => {
    const dueOn = new Date(api.now().getTime() + DAY).toISOString();
    const recorded = await act('decision-1', 'recordCommitment', 'commitment { id dueOn }', { ...made(), dueOn });
    const commitmentId = recorded.data?.['recordCommitment']?.['commitment']?.['id'];
    const outcome = (as: string) =>
      act('decision-1', 'recordCommitmentOutcome', 'commitment { status }', {
        commitmentId,
        outcome: as,
        reasons: 'Reported by the embassy in writing.',
      });
    expect((await outcome('PARTLY')).codes).toEqual([]);
    expect(await clockOf(commitmentId)).toEqual([{ kind: 'COMMITMENT_KEPT', status: 'RUNNING', closed: false }]);
    expect((await outcome('KEPT')).codes).toEqual([]);
    expect(await clockOf(commitmentId)).toEqual([{ kind: 'COMMITMENT_KEPT', status: 'MET', closed: true }]);
    expect((await outcome('BROKEN')).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('is not due before it was made', async () => {
    expect(faults(await act('legal-1', 'recordCommitment', 'commitment { id }', { ...made(), dueOn: ago(20 * DAY) }))).toMatchObject([
      ['BAD_USER_INPUT', [{ path: 'input.dueOn', code: 'DATE_ORDER' }]],
    ]);
  });
});

describe('a stance', () => {
  it('is added to what the State said before; the latest day counts, whenever it is recorded', async () => {
    const stance = (value: string, asOf: string) =>
      act('legal-1', 'recordCountryStance', 'originCountry { stance stances { stance } }', {
        country: 'TUN',
        stance: value,
        source: 'Statement of the ministry',
        asOf,
      });
    await stance('WILLING', ago(3 * DAY));
    const late = await stance('RELUCTANT', ago(30 * DAY));
    expect(late.data?.['recordCountryStance']?.['originCountry']).toEqual({
      stance: 'WILLING',
      stances: [{ stance: 'WILLING' }, { stance: 'RELUCTANT' }],
    });
    await expect(api.database.query(`update country_stance set stance = 'UNKNOWN' where country = 'TUN'`)).rejects.toThrow('append-only');
  });
});

test('a treaty with mandatory consular notice binds at once; one that is over does not', async () => {
  const treaty = (more: object) =>
    act('legal-1', 'recordTreaty', 'originCountry { mandatoryConsularNotification treaties { instrument } }', {
      country: 'EGY',
      instrument: 'Consular convention',
      scopes: ['CONSULAR_NOTICE'],
      inForceFrom: '1995-01-01T00:00:00Z',
      ...more,
    });
  const over = await treaty({ inForceTo: '2020-01-01T00:00:00Z' });
  expect(over.data?.['recordTreaty']?.['originCountry']).toMatchObject({ mandatoryConsularNotification: false });
  const binding = await treaty({ instrument: 'New consular convention' });
  expect(binding.data?.['recordTreaty']?.['originCountry']).toMatchObject({ mandatoryConsularNotification: true, treaties: [{}, {}] });
});

test('a treaty that is denounced stays on record, and where it alone made consular notice mandatory the choice of the person decides again', async () => {
  const FIELDS = 'originCountry { mandatoryConsularNotification treaties { id instrument inForce endReasons } }';
  const recorded = await act('legal-1', 'recordTreaty', FIELDS, {
    country: 'MAR',
    instrument: 'Consular convention',
    scopes: ['CONSULAR_NOTICE', 'EXTRADITION'],
    inForceFrom: '1995-01-01T00:00:00Z',
  });
  const state = recorded.data?.['recordTreaty']?.['originCountry'] as {
    treaties: { id: string; inForce: boolean }[];
    mandatoryConsularNotification: boolean;
  };
  expect(state).toMatchObject({ mandatoryConsularNotification: true, treaties: [{ inForce: true, endReasons: null }] });
  const treatyId = state.treaties[0]?.id;
  const end = (inForceTo: string) =>
    act('decision-1', 'endTreaty', FIELDS, { treatyId, inForceTo, reasons: 'Notice of denunciation of last year.' });
  expect(faults(await end('1990-01-01T00:00:00Z'))).toMatchObject([['BAD_USER_INPUT', [{ code: 'DATE_ORDER' }]]]);
  expect((await end(ago(DAY))).data?.['endTreaty']?.['originCountry']).toMatchObject({
    mandatoryConsularNotification: false,
    treaties: [{ inForce: false, endReasons: 'Notice of denunciation of last year.' }],
  });
  expect((await end(ago(0))).codes).toEqual(['GUARD_FAILED']);
});

test('a contact is reached until it ends, once', async () => {
  const contact = { country: 'NLD', office: 'Embassy, consular section', function: 'Travel documents', channel: 'Diplomatic post' };
  await act('legal-1', 'recordCountryContact', 'originCountry { code }', contact);
  const ask = '{ originCountry(code: "NLD") { contacts { id office } } }';
  const { originCountry } = await api.as('legal-1').must<{ originCountry: { contacts: { id: string; office: string }[] } }>(ask);
  expect(originCountry.contacts).toMatchObject([{ office: 'Embassy, consular section' }]);
  const contactId = originCountry.contacts[0]?.id;
  expect((await act('legal-1', 'endCountryContact', 'originCountry { contacts { id } }', { contactId })).data).toEqual({
    endCountryContact: { originCountry: { contacts: [] } },
  });
  expect((await act('legal-1', 'endCountryContact', 'originCountry { code }', { contactId })).codes).toEqual(['NOT_FOUND']);
});

describe('the central authority of a State', () => {
  const DEU = { country: 'DEU', name: 'Bundesamt für Justiz', channel: 'Note verbale to the embassy, then by post' };
  const read = (login: string) =>
    api
      .as(login)
      .query<{ originCountry: { centralAuthority: object | null } }>(
        '{ originCountry(code: "DEU") { centralAuthority { name channel activeFrom } } }',
      );
  const record = (login: string, more: object = {}) =>
    act(login, 'recordCentralAuthority', 'originCountry { centralAuthority { name channel } }', { ...DEU, ...more });

  it('is one at a time; the one before stays on record', async () => {
    expect((await record('legal-1', { name: 'Office of before' })).codes).toEqual([]);
    const named = await record('decision-1');
    expect(named.data?.['recordCentralAuthority']?.['originCountry']).toEqual({
      centralAuthority: { name: DEU.name, channel: DEU.channel },
    });
    const { rows } = await api.database.query(
      `select name, active_to is not null as ended from central_authority where country = 'DEU' order by active_to nulls last`,
    );
    expect(rows).toEqual([
      { name: 'Office of before', ended: true },
      { name: DEU.name, ended: false },
    ]);
    expect(faults(await record('legal-1'))).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.name', code: 'CONFLICT' }]]]);
    await expect(api.database.query(`update central_authority set name = 'Another' where country = 'DEU'`)).rejects.toMatchObject({
      constraint: 'central_authority_is_kept',
    });
  });

  it('is read by the custodial side and the State itself, and by no other', async () => {
    const own = { originCountry: { centralAuthority: { name: DEU.name, channel: DEU.channel } } };
    for (const login of ['legal-2', 'registrar', 'liaison-deu']) expect((await read(login)).data).toMatchObject(own);
    expect(await read('liaison-fra')).toMatchObject({ data: { originCountry: { centralAuthority: null } }, codes: [] });
    for (const login of ['analyst', 'monitor', 'auditor'])
      expect(await read(login)).toMatchObject({ data: { originCountry: { centralAuthority: null } }, codes: ['FIELD_RESTRICTED'] });
  });

  it('is recorded of States, with name and channel, by who keeps what is done with States', async () => {
    expect(faults(await record('legal-1', { country: 'XXX' }))).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.country' }]]]);
    expect(faults(await record('legal-1', { channel: ' ' }))).toMatchObject([['BAD_USER_INPUT', [{ path: 'input.channel' }]]]);
    for (const login of ['liaison-deu', 'registrar', 'prosecutor', 'dpo'])
      expect((await record(login, { name: 'Nobody' })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('the desk', () => {
  const DESK =
    '{ originCountry(code: "FRA") { desk { requestsOpen demarchesUnanswered commitmentsOpen } demarches { totalCount } contacts { office } treaties { id } } }';

  it('counts what each side sees: the State its own cases, and nothing that was said about it', async () => {
    await givenRequest(api, 'IN_REVIEW');
    const staff = await api.as('legal-1').must<{ originCountry: { desk: { requestsOpen: number } } }>(DESK);
    expect(staff.originCountry.desk.requestsOpen).toBeGreaterThan(0);
    const own = await api
      .as('liaison-fra')
      .query<{ originCountry: { desk: { requestsOpen: number; demarchesUnanswered: null }; demarches: null } }>(DESK);
    expect(own.data?.originCountry).toMatchObject({
      desk: { demarchesUnanswered: null, commitmentsOpen: null },
      demarches: null,
      contacts: null,
      treaties: [],
    });
    expect(own.data?.originCountry.desk.requestsOpen).toBeGreaterThan(0);
    const other = await api.as('liaison-deu').query<{ originCountry: { desk: { requestsOpen: number } } }>(DESK);
    expect(other.data?.originCountry.desk.requestsOpen).toBe(0);
  });

  it.each(['analyst', 'monitor', 'auditor'])('is closed to %s', async (login) => {
    const answer = await api
      .as(login)
      .query<{ originCountry: object }>('{ originCountry(code: "FRA") { code desk { requestsOpen } treaties { id } } }');
    expect(answer.data?.originCountry).toEqual({ code: 'FRA', desk: null, treaties: [] });
    expect(answer.codes).toEqual(['FIELD_RESTRICTED']);
  });

  it.each(['liaison-fra', 'registrar', 'analyst', 'dpo'])('is not written by %s', async (login) => {
    expect((await act(login, 'recordDemarche', 'demarche { id }', note())).codes).toEqual(['FORBIDDEN']);
  });
});

describe('what is open with a State', () => {
  interface Matter {
    readonly id: string;
    readonly kind: string;
    readonly waitsFor: string;
    readonly overdue: boolean;
    readonly about: string | null;
  }
  interface Answer {
    readonly originCountry: {
      readonly openMatters: { readonly totalCount: number; readonly nodes: readonly Matter[] };
      readonly desk: Record<string, number | null>;
    };
  }
  const open = async (login: string, country: string, filter: object = {}) => {
    const { data, codes } = await api.as(login).query<Answer>(
      `query ($country: CountryCode!, $filter: OpenMatterFilter) { originCountry(code: $country) {
         openMatters(first: 100, filter: $filter) { totalCount nodes { id kind waitsFor overdue about } }
         desk { notesToAnswer demarchesUnanswered ownCommitmentsOpen commitmentsOpen } } }`,
      { country, filter },
    );
    return { matters: data?.originCountry?.openMatters?.nodes ?? [], desk: data?.originCountry?.desk, codes };
  };

  it('stands in one list, what is due first first, whoever owes it', async () => {
    const request = await givenRequest(api, 'SUBMITTED', 'TUR');
    const from = await act(
      'legal-1',
      'recordDemarche',
      'demarche { id direction }',
      note({ country: 'TUR', direction: 'FROM_STATE', sentAt: ago(40 * DAY) }),
    );
    const to = await act('legal-1', 'recordDemarche', 'demarche { id direction }', note({ country: 'TUR' }));
    const promise = { country: 'TUR', madeAt: ago(DAY), madeIn: 'Meeting in Ankara' };
    await act('decision-1', 'recordCommitment', 'commitment { id }', { ...promise, madeBy: 'CUSTODIAL', text: 'Dossiers within a month' });
    await act('decision-1', 'recordCommitment', 'commitment { id }', { ...promise, text: 'To take twelve back' });
    const { matters, desk } = await open('legal-1', 'TUR');
    expect(matters[0]).toEqual({
      id: from.data?.['recordDemarche']?.['demarche']?.['id'],
      kind: 'NOTE_FROM_THE_STATE',
      waitsFor: 'CUSTODIAL',
      overdue: true,
      about: 'Four requests',
    });
    expect(matters.map(({ kind }) => kind).sort()).toEqual([
      'COMMITMENT_OF_THE_STATE',
      'COMMITMENT_TO_THE_STATE',
      'NOTE_FROM_THE_STATE',
      'NOTE_TO_THE_STATE',
      'REQUEST_BEFORE_US',
    ]);
    expect(desk).toEqual({ notesToAnswer: 1, demarchesUnanswered: 1, ownCommitmentsOpen: 1, commitmentsOpen: 1 });
    const ours = await open('legal-1', 'TUR', { waitsFor: 'CUSTODIAL', overdue: false });
    expect(ours.matters.map(({ kind }) => kind).sort()).toEqual(['COMMITMENT_TO_THE_STATE', 'REQUEST_BEFORE_US']);
    expect((await open('legal-1', 'TUR', { kinds: ['NOTE_TO_THE_STATE'] })).matters).toMatchObject([
      { id: to.data?.['recordDemarche']?.['demarche']?.['id'] },
    ]);
    // The answer to their note is ours.
    await act('legal-2', 'recordDemarcheAnswer', 'demarche { status }', {
      demarcheId: matters[0]?.id,
      answeredAt: ago(0),
      answer: 'Two of four.',
    });
    expect((await open('legal-1', 'TUR', { waitsFor: 'CUSTODIAL' })).matters.map(({ id }) => id)).toContain(request.id);
    expect((await open('legal-1', 'TUR')).matters.map(({ kind }) => kind)).not.toContain('NOTE_FROM_THE_STATE');
  });

  it('is the inbox of the State: its own cases, and nothing of notes, promises and inquiries', async () => {
    const request = await givenRequest(api, 'SUBMITTED', 'GBR');
    await act('legal-1', 'recordDemarche', 'demarche { id }', note({ country: 'GBR' }));
    await act('decision-1', 'recordCommitment', 'commitment { id }', {
      country: 'GBR',
      madeAt: ago(DAY),
      madeIn: 'A call',
      text: 'To answer soon',
    });
    await api
      .as('liaison-gbr')
      .must('mutation ($input: FileTracingInquiryInput!) { fileTracingInquiry(input: $input) { tracingInquiry { ref } } }', {
        input: { inquirer: 'STATE', inquirerName: 'Consular section', purpose: 'A mother asks', names: ['SYN Nobody Known'] },
      });
    const own = await open('liaison-gbr', 'GBR');
    expect(own.matters).toMatchObject([{ id: request.id, kind: 'REQUEST_BEFORE_US', about: null }]);
    expect((await open('legal-1', 'GBR')).matters.map(({ kind }) => kind)).toContain('TRACING_INQUIRY');
    expect((await open('liaison-fra', 'GBR')).matters).toEqual([]);
    expect((await open('analyst', 'GBR')).matters).toEqual([]);
  });
});
