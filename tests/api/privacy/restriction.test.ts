import { allowedWhileRestricted } from '../../../domain/privacy/restriction';
import { givenRequest } from '../../support/givenRequest';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const REASONS = 'The person contests the name, and two registers differ.';
const title = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;

interface Restriction {
  readonly id: string;
  readonly state: string;
  readonly decision: string | null;
}

async function act(login: string, verb: string, input: object, selection = 'restriction { id state decision }') {
  const answer = await api
    .as(login)
    .query<Record<string, { restriction: Restriction }>>(
      `mutation ($input: ${title(verb)}Input!) { ${verb}(input: $input) { ${selection} } }`,
      { input },
    );
  const rules = answer.errors.flatMap(({ extensions }) => ((extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule));
  return { ...answer, rules, restriction: answer.data?.[verb]?.restriction };
}
const restrict = (personId: string, login = 'dpo', ground = 'ACCURACY_CONTESTED') =>
  act(login, 'restrictProcessing', { personId, ground, reasons: REASONS });
const lift = (restrictionId: string | undefined, login: string, more: object = {}) =>
  act(login, 'liftProcessingRestriction', { restrictionId, decision: 'DPA 12/2026', reasons: REASONS, ...more });
const informed = () => ({ personInformedAt: api.now().toISOString() });
const claim = (personId: string, country = 'DEU') =>
  act('registrar', 'recordNationalityClaim', { personId, country, basis: 'STATED' }, 'nationalityClaim { id }');

describe('a record whose processing is restricted (LED Art. 16(3))', () => {
  it('is not changed and not passed on, and nothing is left behind of the try', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'STATED' } });
    expect((await restrict(id)).restriction).toMatchObject({ state: 'IN_FORCE', decision: null });
    expect((await claim(id)).rules).toEqual(['PR-RESTRICTED']);
    const { rows: claims } = await api.database.query<{ id: string }>('select id from nationality_claim where person_id = $1', [id]);
    const submit = { claimId: claims[0]?.id };
    expect((await act('legal-1', 'submitNationalityClaim', submit, 'nationalityClaim { id }')).rules).toEqual(['PR-RESTRICTED']);
    const { rows } = await api.database.query(
      `select (select count(*)::int from nationality_claim where person_id = $1) as claims, (select count(*)::int from repatriation_request where person_id = $1) as requests,
         (select count(*)::int from data_transfer where person_id = $1) as transfers`,
      [id],
    );
    expect(rows).toEqual([{ claims: 1, requests: 0, transfers: 0 }]);
  });

  it('is worked on where that protects the person or serves a claim', async () => {
    const { id } = await registered(api.database);
    await restrict(id);
    const incident = { personId: id, kind: 'TORTURE_ALLEGATION', description: 'What was told.', occurredAt: api.now().toISOString() };
    expect((await act('legal-1', 'reportIncident', incident, 'incident { id }')).codes).toEqual([]);
    const counsel = { personId: id, counselName: 'Counsel Example', kind: 'CHOSEN' };
    expect((await act('legal-1', 'appointCounsel', counsel, '__typename')).rules).not.toContain('PR-RESTRICTED');
    expect((await act('legal-1', 'requestLegalHold', { personId: id, reasons: REASONS }, 'legalHold { id }')).codes).toEqual([]);
  });

  it('says so in what may happen next: what waits names the rule, the rest is as it was', async () => {
    const { id: requestId, personId } = await givenRequest(api, 'IN_REVIEW');
    const next = async () => {
      const { repatriationRequest } = await api.as('legal-1').must<{
        repatriationRequest: {
          availableActions: { action: keyof typeof allowedWhileRestricted; allowed: boolean; refusals: { rule: string }[] }[];
        };
      }>('query ($id: ID!) { repatriationRequest(id: $id) { availableActions { action allowed refusals { rule } } } }', { id: requestId });
      return repatriationRequest.availableActions;
    };
    const before = await next();
    const { restriction } = await restrict(personId);
    const during = await next();
    expect(during.map(({ action }) => action)).toEqual(before.map(({ action }) => action));
    const waits = during.filter(({ refusals }) => refusals.some(({ rule }) => rule === 'PR-RESTRICTED'));
    expect(waits.map(({ action }) => action)).toEqual(
      before.map(({ action }) => action).filter((action) => !(action in allowedWhileRestricted)),
    );
    expect(waits.length).toBeGreaterThan(1);
    expect(waits.every(({ allowed }) => !allowed)).toBe(true);
    await lift(restriction?.id, 'legal-1', informed());
    expect(await next()).toEqual(before);
  });

  it('is told to the States that see the person, when it begins and when it ends (LED Art. 16(6))', async () => {
    const { id } = await registered(api.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'] });
    const { restriction } = await restrict(id);
    await lift(restriction?.id, 'legal-1', informed());
    const { rows } = await api.database.query(
      `select action, audience from case_event where person_id = $1 and action like '%estrict%' order by recorded_at, action desc`,
      [id],
    );
    expect(rows).toEqual([
      { action: 'restrictProcessing', audience: 'STATES_OF_PERSON' },
      { action: 'liftProcessingRestriction', audience: 'STATES_OF_PERSON' },
    ]);
  });
});

describe('the end of a restriction', () => {
  it('is another’s than who began it, on a decision that is named, after the person was told', async () => {
    const { id } = await registered(api.database);
    const { restriction } = await restrict(id, 'legal-1');
    expect((await lift(restriction?.id, 'legal-1', informed())).codes).toEqual(['FOUR_EYES_REQUIRED']);
    expect((await lift(restriction?.id, 'dpo', { decision: ' ', ...informed() })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await lift(restriction?.id, 'dpo')).rules).toEqual(['PR-INFORMED']);
    expect((await lift(restriction?.id, 'registrar', informed())).codes).toEqual(['FORBIDDEN']);
    expect((await claim(id)).rules).toEqual(['PR-RESTRICTED']);
    expect((await lift(restriction?.id, 'dpo', informed())).restriction).toMatchObject({ state: 'LIFTED', decision: 'DPA 12/2026' });
    expect((await claim(id)).codes).toEqual([]);
    expect((await lift(restriction?.id, 'legal-2', informed())).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('needs no word to the person where the record was kept as evidence', async () => {
    const { id } = await registered(api.database);
    const { restriction } = await restrict(id, 'dpo', 'KEPT_AS_EVIDENCE');
    expect((await lift(restriction?.id, 'legal-1')).restriction?.state).toBe('LIFTED');
  });

  it('one is in force at a time, and the database keeps all of it', async () => {
    const { id } = await registered(api.database);
    const { restriction } = await restrict(id);
    expect((await restrict(id, 'legal-1')).codes).toEqual(['BAD_USER_INPUT']);
    const byHand = (change: string) => api.database.query(`update processing_restriction set ${change} where id = $1`, [restriction?.id]);
    await expect(byHand(`lifted_by = begun_by`)).rejects.toMatchObject({ constraint: 'restriction_lifted_by_another' });
    await expect(byHand(`status = 'LIFTED'`)).rejects.toMatchObject({ constraint: /restriction_(?:lifted_by_decision|person_is_told)/ });
  });

  it('a request of the person that is granted begins one', async () => {
    const { id } = await registered(api.database);
    const receivedAt = new Date(api.now().getTime() - 60_000).toISOString();
    const asked = { personId: id, kind: 'RESTRICTION', via: 'PERSON', receivedAt };
    const request = await act('registrar', 'recordDataSubjectRequest', asked, 'dataSubjectRequest { id }');
    const { dataSubjectRequest } =
      (request.data as unknown as Record<string, { dataSubjectRequest: { id: string } }>)['recordDataSubjectRequest'] ?? {};
    await act('dpo', 'grantDataSubjectRequest', { requestId: dataSubjectRequest?.id }, 'dataSubjectRequest { id }');
    const { processingRestrictions } = await api
      .as('dpo')
      .must<{ processingRestrictions: { nodes: object[] } }>(
        'query ($id: ID!) { processingRestrictions(filter: { personId: $id }) { nodes { state ground } } }',
        { id },
      );
    expect(processingRestrictions.nodes).toEqual([{ state: 'IN_FORCE', ground: 'ACCURACY_CONTESTED' }]);
    expect((await claim(id)).rules).toEqual(['PR-RESTRICTED']);
  });
});
