import { type AuditLog, openAuditLog } from '../../support/auditLog';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

/** A data-protection officer and an auditor who are kin of one person, and two who are not. */
let api: TestApi;
let log: AuditLog;
let kin: string;
let other: string;
const READ = 'query ($id: ID) { detainee(id: $id) { displayName } }';

beforeAll(async () => {
  api = await startTestApi();
  log = openAuditLog(api);
  kin = (await registered(api.database)).id;
  other = (await registered(api.database)).id;
  await api.as('registrar').must(READ, { id: kin });
  await api.as('registrar').must(READ, { id: other });
  await api.as('registrar').must('{ detainees { nodes { displayName } } }');
  await api
    .as('legal-1')
    .must('{ detainees(filter: {identityStatus: [ENROLLED, CONTESTED, VERIFIED, UNRESOLVED]}) { nodes { displayName } } }');
  await log.seal();
});
afterAll(async () => {
  log.close();
  await api.close();
});

const keepOut = (login: string) =>
  api.database.query(
    `insert into case_exclusion (person_id, account_id, reason, since) values ($1, $2, 'Kin of an officer', now()) on conflict do nothing`,
    [kin, api.accountId(login)],
  );
const letIn = () => api.database.query('delete from case_exclusion');
afterEach(letIn);

const OVERSIGHT = { purpose: 'OVERSIGHT' };
interface Entry {
  readonly id: string;
  readonly operation: string;
  readonly subjects: readonly string[];
  readonly question: string | null;
  readonly index: number;
}
const TRAIL =
  'query ($filter: AuditFilter) { auditTrail(filter: $filter, first: 100) { totalCount nodes { id operation subjects question index } } }';
const trail = async (login: string, filter: object) =>
  (await api.as(login).must<{ auditTrail: { totalCount: number; nodes: Entry[] } }>(TRAIL, { filter }, OVERSIGHT)).auditTrail;
const INCLUSION = 'query ($index: Int) { auditInclusionProof(index: $index) { entryId index treeSize leafHash rootHash path note } }';
const inclusion = async (login: string, index: number) =>
  (await api.as(login).must<{ auditInclusionProof: Record<string, unknown> | null }>(INCLUSION, { index }, OVERSIGHT)).auditInclusionProof;

describe.each(['dpo', 'auditor'])('%s who is kept out of a case', (login) => {
  it('sees nothing of what others did with it, alone or among others, and no count of it', async () => {
    const all = await trail(login, { operation: 'detainee' });
    await keepOut(login);
    const seen = await trail(login, { operation: 'detainee' });
    expect([all.totalCount, seen.totalCount]).toEqual([2, 1]);
    expect(seen.nodes.map(({ subjects }) => subjects)).toEqual([[other]]);
    expect(await trail(login, { subject: kin })).toEqual({ totalCount: 0, nodes: [] });
    // A page that held the person names it in its record and its hash.
    expect((await trail(login, { subject: other })).nodes.map(({ operation }) => operation)).toEqual(['detainee']);
  });

  it('sees none of the searches that found it, and their words neither', async () => {
    expect((await trail(login, { operation: 'detainees' })).nodes.filter(({ question }) => question !== null).length).toBeGreaterThan(0);
    await keepOut(login);
    const { nodes } = await trail(login, { operation: 'detainees' });
    expect(nodes.every(({ subjects }) => !subjects.includes(kin))).toBe(true);
    expect(nodes.length).toBeLessThan(3);
  });

  it('proves its neighbours, and of its entries nothing, by place as little as by id', async () => {
    const entries = (await trail(login, { operation: 'detainee' })).nodes;
    const hidden = entries.find(({ subjects }) => subjects[0] === kin);
    const neighbour = entries.find(({ subjects }) => subjects[0] === other);
    expect(await inclusion(login, hidden?.index ?? -1)).toMatchObject({ entryId: hidden?.id });
    const before = await inclusion(login, neighbour?.index ?? -1);
    await keepOut(login);
    expect(await inclusion(login, hidden?.index ?? -1)).toBeNull();
    expect(await inclusion(login, neighbour?.index ?? -1)).toEqual(before);
    const checkpoint = await log.checkpoint();
    const verdict = await log.verify(['inclusion', '--key', log.signer.verifierKey, '--checkpoint', 'c.txt', '--proof', 'p.json'], {
      'c.txt': checkpoint,
      'p.json': JSON.stringify(await inclusion(login, neighbour?.index ?? -1)),
    });
    expect(verdict.code).toBe(0);
  });

  it('sees it again when it is kept out no more', async () => {
    await keepOut(login);
    await letIn();
    expect((await trail(login, { subject: kin })).totalCount).toBeGreaterThan(1);
  });
});

const ACCESSES = 'query ($id: ID!) { accessesOfPerson(personId: $id) { totalCount } }';
const accesses = async (id: string) =>
  (await api.as('dpo').must<{ accessesOfPerson: { totalCount: number } }>(ACCESSES, { id }, { purpose: 'SUBJECT_RIGHTS' })).accessesOfPerson
    .totalCount;

it('who looked at a person is answered as for an unknown one', async () => {
  expect(await accesses(kin)).toBeGreaterThan(1);
  await keepOut('dpo');
  expect(await accesses(kin)).toBe(0);
  expect(await accesses(other)).toBe(1);
});

it('the platform seals and exports the whole log, whoever is kept out of what', async () => {
  await keepOut('dpo');
  await keepOut('auditor');
  await api.as('registrar').must(READ, { id: kin });
  await log.seal();
  expect(await log.export()).toContain(kin);
});
