import { act, givenRequest, must } from '../../support/givenRequest';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let given: { readonly id: string; readonly personId: string };
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  given = await givenRequest(api, 'IN_REVIEW');
  await api.database.query('delete from task');
});

const REASONS = 'The officer is a cousin of the person.';
const conflict = async (verb: 'excludeFromCase' | 'readmitToCase', by: string, whom: string) => {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input!`;
  await api.as(by).must(`mutation ($input: ${type}) { ${verb}(input: $input) { at } }`, {
    input: { personId: given.personId, accountId: api.accountId(whom), reasons: REASONS },
  });
};
const wanted = async (login: string) =>
  (
    await api
      .as(login)
      .must<{ tasks: { nodes: readonly { readonly kind: string; readonly person: { readonly id: string } | null }[] } }>(
        '{ tasks(first: 20, filter: { mine: true, open: true, kind: ["LEAD_WANTED"] }) { nodes { kind person { id } } } }',
      )
  ).tasks.nodes;
const lead = async () => (await api.database.query('select lead_id from repatriation_request where id = $1', [given.id])).rows[0].lead_id;
const isWanted = () => [{ kind: 'LEAD_WANTED', person: { id: given.personId } }];

describe('RQ26, CX1: who leads a case and is kept out of it', () => {
  it('neither reads it nor acts in it, while it still names the officer', async () => {
    expect(await lead()).toBe(api.accountId('legal-1'));
    await conflict('excludeFromCase', 'decision-1', 'legal-1');
    expect(await lead()).toBe(api.accountId('legal-1'));
    const seen = await api.as('legal-1').must(
      `query ($id: ID!, $person: ID!) {
        repatriationRequest(id: $id) { id }
        node(id: $id) { id }
        detainee(id: $person) { id }
        deskEvents(first: 5, filter: { subjectId: $id }) { nodes { id } }
      }`,
      { id: given.id, person: given.personId },
    );
    expect(seen).toEqual({
      repatriationRequest: null,
      node: null,
      detainee: null,
      deskEvents: { nodes: [] },
    });
    for (const [verb, more] of [
      ['reassignRepatriationRequest', { leadId: api.accountId('legal-2'), reasons: REASONS }],
      ['withdrawRepatriationRequest', { reasons: REASONS }],
      ['clearGate', { gate: 'PERSON_INFORMED_AND_HEARD', evidence: 'Record of the hearing' }],
      ['recordNonRefoulementFinding', { finding: 'NO_REAL_RISK', sources: 'Reports', personHeardAt: api.now().toISOString() }],
    ] as const)
      expect([verb, (await act(api, 'legal-1', verb, { requestId: given.id, ...more })).code]).toEqual([verb, 'NOT_FOUND']);
  });

  it('leaves a case that waits for another lead, as those see who can name one, and nobody else', async () => {
    expect(await wanted('legal-2')).toEqual([]);
    await conflict('excludeFromCase', 'decision-1', 'legal-1');
    expect(await wanted('legal-2')).toEqual(isWanted());
    expect(await wanted('legal-1')).toEqual([]);
    expect(await wanted('decision-1')).toEqual([]);
    await must(api, 'legal-2', 'reassignRepatriationRequest', { requestId: given.id, leadId: api.accountId('legal-2'), reasons: REASONS });
    expect(await wanted('legal-2')).toEqual([]);
    expect(await lead()).toBe(api.accountId('legal-2'));
    const { rows } = await api.database.query(`select done_by from task where kind = 'LEAD_WANTED'`);
    expect(rows).toEqual([{ done_by: api.accountId('legal-2') }]);
  });

  it('by the officer’s own step back as well', async () => {
    await conflict('excludeFromCase', 'legal-1', 'legal-1');
    expect(await wanted('legal-2')).toEqual(isWanted());
  });

  it('and waits no more when the officer is let in again', async () => {
    await conflict('excludeFromCase', 'decision-1', 'legal-1');
    await conflict('readmitToCase', 'decision-2', 'legal-1');
    expect(await wanted('legal-2')).toEqual([]);
    await api.database.query('delete from task');
    expect(
      (await act(api, 'legal-1', 'clearGate', { requestId: given.id, gate: 'PERSON_INFORMED_AND_HEARD', evidence: 'Record' })).code,
    ).toBeUndefined();
  });

  it('asks for nobody where another leads, or the case is over', async () => {
    await conflict('excludeFromCase', 'decision-1', 'legal-2');
    expect(await wanted('legal-1')).toEqual([]);
    await api.database.query(`update repatriation_request set state = 'CLOSED' where id = $1`, [given.id]);
    await conflict('excludeFromCase', 'decision-1', 'legal-1');
    expect((await api.database.query(`select from task where kind = 'LEAD_WANTED'`)).rowCount).toBe(0);
  });
});
