import { sealWholeAuditLog } from '../../../commands/audit/sealAuditLog';
import { shredErased } from '../../../commands/privacy/shredErased';
import { runDueReports } from '../../../commands/statistics/runDueReports';
import { newSigningKey, readSigner } from '../../../domain/audit/signedNote';
import { reportRunner } from '../../../server/reportRunner';
import { createSchema } from '../../../server/schema';
import { duplicates } from '../../support/duplicates';
import { insertGiven } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';
import { openPortal, openTeller } from '../../support/webhooks';

let api: TestApi;
let other: Awaited<ReturnType<typeof openTeller>>;
const portal = openPortal();
/** The record that is erased, and the one that was merged into it. */
let gone: string;
let merged: string;
let correctionId: string;

const WORD = 'Qwyzzat';
const REASONS = 'Nothing that is held serves a purpose any longer.';
const { act: decide, givenSame } = duplicates(() => api);
const sql = async (text: string, ...values: unknown[]) => (await api.database.query(text, values)).rows;
const act = (login: string, verb: string, input: object, object: string) =>
  api
    .as(login)
    .must<Record<string, Record<string, { readonly id?: string }>>>(
      `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { ${object} } }`,
      { input },
      login === 'dpo' ? { purpose: 'SUBJECT_RIGHTS' } : {},
    )
    .then((answer) => Object.values(answer[verb] ?? {})[0]?.id ?? '');

beforeAll(async () => {
  api = await startTestApi();
  other = await openTeller(api);
  await api.database.query(
    `insert into setting (name, value) values ('webhook_hosts', 'portal.example.org') on conflict (name) do update set value = excluded.value`,
  );
  await act('legal-1', 'registerWebhook', { url: 'https://portal.example.org/hook' }, 'webhookEndpoint { id }');
  const pair = await givenSame(
    { name: `${WORD} Firstname`, claims: { FRA: 'CONFIRMED' }, sharedWith: ['FRA'] },
    { name: `${WORD} Othername` },
  );
  // By which the index finds both.
  for (const personId of [pair.one, pair.other])
    await act(
      'registrar',
      'recordPersonName',
      { personId, name: { usage: 'ALIAS', full: `${WORD} ${personId === pair.one ? 'Firstname' : 'Othername'}`, lang: 'ar-Latn' } },
      'person { ... on Detainee { id } }',
    );
  await decide('legal-1', 'mergePersons', pair.candidateId, { survivorId: pair.one });
  [gone, merged] = [pair.one, pair.other];
  for (const person of [gone, merged]) {
    await api.database.query(`update person set birth_place = $2 where id = $1`, [person, `${WORD}-town`]);
    await api.database.query(`update custody_episode set deprived_place = $2 where person_id = $1`, [person, `${WORD}-street`]);
    await insertGiven(api, 'admission_record', { person_id: person, injuries: `${WORD} scar`, recorded_at: api.now() });
  }
  await api.as('registrar').must(`{ searchPersons(query: "${WORD} Firstname", first: 5) { person { ... on Detainee { id } } } }`);
  await api.as('registrar').must(`query ($id: ID) { detainee(id: $id) { displayName } }`, { id: gone });
  correctionId = await act(
    'registrar',
    'requestCorrection',
    {
      personId: gone,
      field: 'BIRTH_PLACE',
      newValue: `${WORD} village`,
      reasons: `${WORD} says so in the interview.`,
      idempotencyKey: `fix-${gone}`,
    },
    'correction { id }',
  );
  await act('legal-1', 'approveCorrection', { correctionId }, 'correction { id }');
  const receivedAt = new Date(api.now().getTime() - 60_000).toISOString();
  const requestId = await act(
    'registrar',
    'recordDataSubjectRequest',
    { personId: gone, kind: 'ACCESS', via: 'COUNSEL', receivedAt },
    'dataSubjectRequest { id }',
  );
  await act('legal-1', 'prepareSubjectExport', { requestId }, 'dataSubjectRequest { id }');
  await act('dpo', 'approveSubjectExport', { requestId }, 'dataSubjectRequest { id }');
  await act(
    'legal-1',
    'scheduleReport',
    { title: 'Each hour', report: 'request-funnel', cron: '0 * * * *', timeZone: 'UTC', recipients: ['legal-2'] },
    'reportSchedule { id }',
  );
  await other.tell(portal.send);
  api.setNow(new Date(api.now().getTime() + 3_600_000));
  await runDueReports(api.commands, reportRunner(other.platform, await createSchema()));
  await sealWholeAuditLog({
    dataSource: api.commands.dataSource,
    now: api.now,
    signers: [readSigner(newSigningKey('repatria.example/audit'))],
  });
  await api.as('legal-1').must(`{ searchPersons(query: "${WORD} Othername", first: 5) { person { ... on Detainee { id } } } }`);
  // Long ago, and nothing is open.
  await sql('delete from custody_episode where person_id = any($1::uuid[]) and ended_at is null', [gone, merged]);
  await sql('delete from nationality_claim where person_id = $1', gone);
  await sql(`update clock set status = 'STOPPED', ended_at = now(), closed_at = now() where person_id = any($1::uuid[])`, [gone, merged]);
  await sql(`update person set review_due_at = now() - interval '1 day' where id = $1`, gone);
}, 240_000);
afterAll(async () => {
  await other.platform.close();
  await api.close();
});

/** Tables in which the word stands, as text, base64 or hex. */
async function remains(): Promise<readonly string[]> {
  const tables = await sql(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const found: string[] = [];
  const forms = ['utf8', 'base64', 'hex'] as const;
  for (const { name } of tables)
    for (const row of await sql(`select to_jsonb(t)::text as text from "${name}" t`))
      if (forms.some((form) => String(row.text).toLowerCase().includes(Buffer.from(WORD).toString(form).slice(0, 8).toLowerCase())))
        found.push(name);
  return [...new Set(found)];
}

describe('once a person was erased and the key is gone', () => {
  it('no table holds a word of the person or of a record that was merged into it, not what was searched for either', async () => {
    expect(await remains()).toEqual(expect.arrayContaining(['audit_question', 'person', 'person_name']));
    await act('dpo', 'proposeErasure', { personId: gone, ground: 'RETENTION', reasons: REASONS }, 'retention { state }');
    await act('legal-1', 'carryOutErasure', { personId: gone }, 'retention { state }');
    expect(await shredErased(api.commands)).toBe(1);
    expect(await remains()).toEqual([]);
  });

  it('what was searched for by others, of others, stays, and the log still verifies by its digests', async () => {
    const digests = await sql(`select question_digest from audit_entry where operation = 'searchPersons'`);
    expect(digests).toHaveLength(2);
    for (const { question_digest } of digests) expect(question_digest).toMatch(/^[0-9a-f]{64}$/);
    await api.as('registrar').must('{ searchPersons(query: "Somebody Else", first: 5) { person { ... on Detainee { id } } } }');
    const { auditTrail } = await api
      .as('auditor')
      .must<{ auditTrail: { nodes: readonly { readonly question: string | null }[] } }>(
        '{ auditTrail(first: 10, filter: { operation: "searchPersons" }) { nodes { question } } }',
        {},
        { purpose: 'OVERSIGHT' },
      );
    expect(auditTrail.nodes.map(({ question }) => question === null)).toEqual([false, true, true]);
  });

  it('no read shows it: the copy for the person, a correction, the admission, a merged record, a kept report', async () => {
    const copies = await api
      .as('dpo')
      .query(
        `query ($id: ID!) { dataSubjectRequests(filter: { personId: $id }) { nodes { copyJson copyHtml } } }`,
        { id: gone },
        { purpose: 'OVERSIGHT' },
      );
    expect(copies.codes).toEqual(['CONTENT_ERASED', 'CONTENT_ERASED']);
    const answers = await Promise.all([
      Promise.resolve(copies),
      api
        .as('legal-1')
        .query(
          'query ($id: ID) { detainee(id: $id) { displayName names { full } admission { injuries } mergedRecords { merged { displayName } } history(first: 50) { nodes { summary } } } }',
          { id: gone },
          { purpose: 'REPATRIATION' },
        ),
      api
        .as('legal-1')
        .query(
          'query ($id: ID) { detainee(id: $id) { displayName names { full } admission { injuries } } }',
          { id: merged },
          { purpose: 'REPATRIATION' },
        ),
      api
        .as('legal-1')
        .query('query ($id: ID!) { corrections(filter: { personId: $id }) { nodes { oldValue newValue reasons decisionReasons } } }', {
          id: gone,
        }),
      api.as('legal-2').query('{ reportRuns(first: 10) { nodes { answer difference } } }'),
      api.as('registrar').query(`{ searchPersons(query: "${WORD} Firstname", first: 5) { person { ... on Detainee { id } } } }`),
    ]);
    expect(JSON.stringify(answers)).not.toContain(WORD);
    expect(answers.at(-1)?.data).toEqual({ searchPersons: [] });
  });

  it('nor does an endpoint, a call repeated under its key, or what waits to be told', async () => {
    const again = await api
      .as('registrar')
      .query(
        `mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { correction { oldValue newValue reasons } } }`,
        {
          input: {
            personId: gone,
            field: 'BIRTH_PLACE',
            newValue: `${WORD} village`,
            reasons: `${WORD} says so in the interview.`,
            idempotencyKey: `fix-${gone}`,
          },
        },
      );
    expect(JSON.stringify(again)).not.toContain(WORD);
    await other.tell(portal.send);
    expect(portal.requests.length).toBeGreaterThan(0);
    expect(JSON.stringify(portal.requests)).not.toContain(WORD);
  });
});
