import { notInCopy } from '../../../domain/privacy/copy/access';
import { exportSections } from '../../../domain/privacy/subjectExport';
import { newId } from '../../../domain/reference/nodeId';
import { registered } from '../../support/registered';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
afterEach(() => api.setNow(null));

const REASONS = 'The investigation abroad would be prejudiced by it.';
const title = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
const FIELDS = 'dataSubjectRequest { id state redactions version availableActions { action allowed } }';

async function act(login: string, verb: string, input: object) {
  const answer = await api
    .as(login)
    .query<Record<string, { dataSubjectRequest: { id: string; state: string; redactions: number | null } }>>(
      `mutation ($input: ${title(verb)}Input!) { ${verb}(input: $input) { ${FIELDS} } }`,
      { input },
    );
  const rules = answer.errors.flatMap(({ extensions }) => ((extensions?.['refusals'] ?? []) as { rule: string }[]).map(({ rule }) => rule));
  return { ...answer, rules, request: answer.data?.[verb]?.dataSubjectRequest };
}

const ask = (personId: string, kind: string, receivedAt = new Date(api.now().getTime() - 60_000)) =>
  act('registrar', 'recordDataSubjectRequest', { personId, kind, via: 'COUNSEL', receivedAt: receivedAt.toISOString() });

/** A person about whom there is something that others have a right to. */
async function withSecrets(): Promise<string> {
  const { id } = await registered(api.database, { name: 'Adam <b>Example</b>', claims: { FRA: 'CONFIRMED' } });
  await insertGiven(api, 'admission_record', {
    person_id: id,
    injuries: 'a scar & a burn',
    next_of_kin: 'SECRET-kin',
    recorded_at: api.now(),
  });
  await insertGiven(api, 'evidence_item', {
    id: newId('EvidenceItem'),
    person_id: id,
    kind: 'TESTIMONY',
    description: 'SECRET-testimony',
    sha256: 'ab'.repeat(32),
    collected_at: api.now(),
    collected_place: 'SECRET-place',
    collected_by: 'SECRET-collector',
    origin: 'SECRET-origin',
    legality: 'LAWFUL',
    status: 'REGISTERED',
    custodian: 'Store',
    registered_by: api.accountId('prosecutor'),
    created_at: api.now(),
    updated_at: api.now(),
  });
  return id;
}

const copyOf = (personId: string, login = 'dpo') =>
  api
    .as(login)
    .query<{ dataSubjectRequests: { nodes: { copyJson: string; copyHtml: string }[] } }>(
      'query ($id: ID!) { dataSubjectRequests(filter: { personId: $id }) { nodes { copyJson copyHtml } } }',
      { id: personId },
      { purpose: login === 'registrar' ? 'REGISTRATION' : login === 'dpo' ? 'SUBJECT_RIGHTS' : 'REPATRIATION' },
    );

describe('a person asks for a copy', () => {
  it('and gets everything held, what others have a right to taken out with its ground; one prepares, the data-protection officer approves', async () => {
    const personId = await withSecrets();
    const asked = await ask(personId, 'ACCESS');
    expect(asked.request?.state).toBe('RECEIVED');
    const requestId = asked.request?.id;
    expect((await act('legal-1', 'approveSubjectExport', { requestId })).codes).toEqual(['FORBIDDEN']);
    expect((await act('dpo', 'approveSubjectExport', { requestId })).codes).toEqual(['INVALID_TRANSITION']);
    const prepared = await act('legal-1', 'prepareSubjectExport', { requestId });
    expect(prepared.request).toMatchObject({ state: 'PREPARED', redactions: 4 });
    const shown = (await copyOf(personId)).data?.dataSubjectRequests.nodes[0];
    const copy = JSON.parse(shown?.copyJson ?? '{}') as { reference: string; sections: { title: string; rows: unknown[] }[] };
    expect(copy.reference).toMatch(/^RCM-/);
    expect(copy.sections.map(({ title: section }) => section)).toEqual(
      expect.arrayContaining(['Person', 'Names', 'Custody', 'Noted at admission', 'Claims of nationality', 'Evidence']),
    );
    expect(JSON.stringify(copy)).toContain('a scar & a burn');
    for (const text of [shown?.copyJson, shown?.copyHtml]) {
      expect(text).not.toContain('SECRET');
      expect(text).toContain('LED Art. 15(1)(e)');
    }
    expect(shown?.copyHtml).toContain('a scar &amp; a burn');
    expect(shown?.copyHtml).not.toContain('<b>Example');
    expect((await act('dpo', 'approveSubjectExport', { requestId })).request?.state).toBe('ANSWERED');
    const left = await api.database.query(
      `select (select status from clock where subject_id = $1) as clock,
         (select count(*)::int from audit_entry where operation = 'approveSubjectExport' and verb = 'DISCLOSURE' and $2 = any(subjects)) as disclosed,
         (select copy_json like 'sealed.1.%' from data_subject_request where id = $1) as sealed`,
      [requestId, personId],
    );
    expect(left.rows).toEqual([{ clock: 'MET', disclosed: 1, sealed: true }]);
  });

  it('which nobody else reads', async () => {
    const personId = await withSecrets();
    const { request } = await ask(personId, 'ACCESS');
    await act('legal-1', 'prepareSubjectExport', { requestId: request?.id });
    const registrar = await copyOf(personId, 'registrar');
    expect(registrar.codes).toEqual(['FIELD_RESTRICTED', 'FIELD_RESTRICTED']);
    expect(registrar.data?.dataSubjectRequests.nodes).toEqual([{ copyJson: null, copyHtml: null }]);
    expect((await copyOf(personId, 'liaison-fra')).codes).toEqual(['FORBIDDEN']);
  });

  it('which the data-protection officer sends back with reasons', async () => {
    const personId = await withSecrets();
    const { request } = await ask(personId, 'ACCESS');
    await act('legal-1', 'prepareSubjectExport', { requestId: request?.id });
    expect((await act('dpo', 'returnSubjectExport', { requestId: request?.id, reasons: 'Short.' })).codes).toEqual(['REASON_REQUIRED']);
    const back = await act('dpo', 'returnSubjectExport', { requestId: request?.id, reasons: 'A witness is named in the grounds.' });
    expect(back.request).toMatchObject({ state: 'RECEIVED', redactions: null });
    const { rows } = await api.database.query('select copy_json, prepared_by from data_subject_request where id = $1', [request?.id]);
    expect(rows).toEqual([{ copy_json: null, prepared_by: null }]);
  });

  it('and the database approves none by whoever prepared it', async () => {
    const personId = await withSecrets();
    const { request } = await ask(personId, 'ACCESS');
    await act('legal-1', 'prepareSubjectExport', { requestId: request?.id });
    await expect(
      api.database.query(
        `update data_subject_request set status = 'ANSWERED', answered_by = prepared_by, answered_at = now() where id = $1`,
        [request?.id],
      ),
    ).rejects.toMatchObject({ constraint: 'copy_approved_by_another' });
  });
});

describe('what else a person asks', () => {
  it('a month runs from the day it came, and late is late from the beginning', async () => {
    const { id } = await registered(api.database);
    const { request } = await ask(id, 'RESTRICTION', new Date(api.now().getTime() - 40 * 86_400_000));
    const { rows } = await api.database.query('select status from clock where subject_id = $1', [request?.id]);
    expect(rows).toEqual([{ status: 'BREACHED' }]);
  });

  it('a restriction is granted and shown on the record', async () => {
    const { id } = await registered(api.database);
    const { request } = await ask(id, 'RESTRICTION');
    expect((await act('dpo', 'grantDataSubjectRequest', { requestId: request?.id })).request?.state).toBe('ANSWERED');
    const { retentionRecords } = await api
      .as('dpo')
      .must<{ retentionRecords: { nodes: object[] } }>(
        'query ($id: ID!) { retentionRecords(filter: { personId: $id }) { nodes { restrictedAt } } }',
        { id },
      );
    expect(retentionRecords.nodes).toEqual([{ restrictedAt: expect.any(String) }]);
  });

  it.each(['RECTIFICATION', 'ERASURE', 'ACCESS'])('nobody answers that it is done before it is: %s', async (kind) => {
    const { id } = await registered(api.database);
    const { request } = await ask(id, kind);
    expect((await act('dpo', 'grantDataSubjectRequest', { requestId: request?.id })).rules).toEqual(['DS-DONE']);
    expect((await act('dpo', 'refuseDataSubjectRequest', { requestId: request?.id, reasons: REASONS })).request?.state).toBe('REFUSED');
  });

  it('the same is not taken down twice while it waits', async () => {
    const { id } = await registered(api.database);
    await ask(id, 'ERASURE');
    expect((await ask(id, 'ERASURE')).codes).toEqual(['BAD_USER_INPUT']);
  });
});

it('an official copy is due when somebody is released (Nelson Mandela Rules, Rule 9)', async () => {
  const { id } = await registered(api.database);
  const mutation = 'mutation ($input: RecordCustodyEndInput!) { recordCustodyEnd(input: $input) { person { id } } }';
  await api.as('registrar').must(mutation, {
    input: { personId: id, reason: 'RELEASE', endedAt: api.now().toISOString(), destination: 'Home', authority: 'Karkh court' },
  });
  const { rows } = await api.database.query(
    `select d.kind, d.via, d.status, c.status as clock from data_subject_request d join clock c on c.subject_id = d.id where d.person_id = $1`,
    [id],
  );
  expect(rows).toEqual([{ kind: 'ACCESS', via: 'RELEASE', status: 'RECEIVED', clock: 'RUNNING' }]);
});

describe('the copy of a record', () => {
  it('has a section for every table that hangs from a person, or says why it is not shown', async () => {
    const { rows } = await api.database.query<{ table: string; columns: string[] }>(
      `select c.relname as table, array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and (c.relname = 'person' or exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass)
           or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'person_id' and not a.attisdropped))
       order by 1`,
    );
    const inCopy = new Map(exportSections.map((section) => [section.table, section]));
    expect(rows.map(({ table }) => table).filter((table) => !inCopy.has(table) && !Object.hasOwn(notInCopy, table))).toEqual([]);
    expect(Object.keys(notInCopy).filter((table) => inCopy.has(table) || !rows.some((row) => row.table === table))).toEqual([]);
    const wrong = exportSections.flatMap(({ table, fields, order, key = 'id', person = 'person_id' }) => {
      const columns = rows.find((row) => row.table === table)?.columns ?? [];
      return [...Object.keys(fields), order, key, person]
        .filter((column) => !columns.includes(column))
        .map((column) => `${table}.${column}`);
    });
    expect(wrong).toEqual([]);
  });
});
