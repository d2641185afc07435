import { createHash } from 'node:crypto';
import { situationKinds, situationWriters } from '../../../domain/operation/situationEntries';
import { actOn, dayOf, daysFrom, givenActiveOperation, mustAct, PURPOSE } from '../../support/givenOperation';
import { logins } from '../../support/logins';
import { SEALED_FORM } from '../../support/sealedGiven';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

const ALL = ['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS'];
const entry = (operationId: string, more: object = {}) => ({
  operationId,
  kind: 'EVENT',
  occurredAt: api.now().toISOString(),
  source: 'Operations room',
  text: 'The first convoy left.',
  ...more,
});
const figure = (value: number, source: string, more: object = {}) => ({
  subject: 'ARRIVED_IN_TOTAL',
  label: 'arrived in total',
  value,
  unit: 'PERSONS',
  asOf: api.now().toISOString(),
  source,
  basis: 'STATEMENT',
  confidence: 'UNKNOWN',
  ...more,
});
/** Domain 0.1: the totals that were published do not agree. */
const disagreeing = () => [figure(5703, 'Justice ministry'), figure(5704, 'Judicial council'), figure(5064, 'Statement, first version')];

describe('figures', () => {
  it('of several sources stand side by side with their difference; none is chosen and none is averaged', async () => {
    const { id } = await givenActiveOperation(api);
    const written = await mustAct(
      api,
      'decision-1',
      'recordSituationEntry',
      entry(id, { kind: 'FIGURE', figures: disagreeing() }),
      'operation { figures { subject lowest highest difference agree figures { value source basis confidence } } days { reported { figure { value } computed difference } } }',
    );
    expect(written).toMatchObject({
      figures: [
        {
          subject: 'ARRIVED_IN_TOTAL',
          lowest: 5064,
          highest: 5704,
          difference: 640,
          agree: false,
          figures: [
            { value: 5704, source: 'Judicial council', basis: 'STATEMENT', confidence: 'UNKNOWN' },
            { value: 5703, source: 'Justice ministry' },
            { value: 5064, source: 'Statement, first version' },
          ],
        },
      ],
      days: [{ reported: [{ computed: 0, difference: 5704 }, { difference: 5703 }, { difference: 5064 }] }],
    });
  });

  it('are never bare: without source, unit or date there is none, in the API and in SQL', async () => {
    const { id } = await givenActiveOperation(api);
    const bare = await actOn(api, 'decision-1', 'recordSituationEntry', entry(id, { kind: 'FIGURE', figures: [figure(3, ' ')] }));
    expect(bare.faults).toEqual(['input.figures[0].source REQUIRED']);
    expect((await actOn(api, 'decision-1', 'recordSituationEntry', entry(id, { kind: 'FIGURE' }))).faults).toEqual([
      'input.figures REQUIRED',
    ]);
    await expect(
      api.database.query(
        `insert into situation_figure (id, entry_id, operation_id, subject, label, value, unit, source, basis, confidence)
         select gen_random_uuid(), e.id, e.operation_id, 'OTHER', 'x', 1, 'PERSONS', 'x', 'PRESS', 'LOW' from situation_entry e limit 1`,
      ),
    ).rejects.toThrow('as_of');
  });

  it('of a State reach that State and no other', async () => {
    const { id } = await givenActiveOperation(api, { sees: { 'Embassy of France': ['FIGURES'], 'Embassy of Germany': ['FIGURES'] } });
    await mustAct(
      api,
      'decision-1',
      'recordSituationEntry',
      entry(id, { kind: 'FIGURE', country: 'FRA', figures: [figure(47, 'Counsel')] }),
    );
    await mustAct(api, 'decision-1', 'recordSituationEntry', entry(id, { kind: 'FIGURE', figures: [figure(5703, 'Ministry')] }));
    await mustAct(
      api,
      'liaison-fra',
      'recordSituationEntry',
      entry(id, { kind: 'FIGURE', country: 'DEU', figures: [figure(4, 'Embassy')] }),
    );
    const seen = async (login: string) =>
      (
        await api
          .as(login)
          .must<{ operation: { figures: { figures: { value: number }[] }[]; log: object } }>(
            'query ($id: ID) { operation(id: $id) { figures { figures { value } } log(first: 10) { totalCount } } }',
            { id },
            { purpose: PURPOSE[login] ?? '' },
          )
      ).operation;
    // What a State's officer writes is about the own State, whatever was asked for.
    expect(await seen('liaison-fra')).toEqual({ figures: [{ figures: [{ value: 47 }, { value: 4 }] }], log: { totalCount: 2 } });
    expect(await seen('liaison-deu')).toEqual({ figures: [], log: { totalCount: 0 } });
    expect((await seen('decision-1')).log).toEqual({ totalCount: 3 });
  });
});

describe('the log', () => {
  it.each(Object.entries(logins))('takes of %s the kinds that are the role’s, and no other', async (role, login) => {
    const account = await api.database.query<{ organisation: string; country: string | null }>(
      'select organisation, country from account where login = $1',
      [login],
    );
    const { organisation = '', country = null } = account.rows[0] ?? {};
    const { id } = await givenActiveOperation(api, { sees: { [organisation]: country === null ? ALL : ['MOVEMENTS', 'FIGURES'] } });
    const own = (situationWriters as Readonly<Record<string, readonly string[]>>)[role] ?? [];
    for (const kind of situationKinds) {
      const more = {
        kind,
        ...(kind === 'DECISION' ? { decidedBy: 'Committee' } : {}),
        ...(kind === 'FIGURE' ? { figures: [figure(1, 'Count')] } : {}),
      };
      const { codes } = await actOn(api, login, 'recordSituationEntry', entry(id, more));
      expect([kind, codes]).toEqual([kind, own.includes(kind) ? [] : ['FORBIDDEN']]);
    }
  });

  it('never changes: what was wrong is corrected by another entry, once', async () => {
    const { id } = await givenActiveOperation(api);
    await mustAct(api, 'decision-1', 'recordSituationEntry', entry(id, { kind: 'FIGURE', figures: [figure(5640, 'Statement')] }));
    const { rows } = await api.database.query<{ id: string }>('select id from situation_entry where operation_id = $1', [id]);
    const correctsId = rows[0]?.id;
    const correction = entry(id, {
      kind: 'FIGURE',
      text: 'Two digits had changed places.',
      correctsId,
      figures: [figure(5064, 'Statement')],
    });
    const log =
      'operation { log(first: 5) { nodes { text corrects { text } correctedBy { text } figures { value } } } figures { figures { value } } }';
    expect(await mustAct(api, 'decision-1', 'recordSituationEntry', correction, log)).toEqual({
      log: {
        nodes: [
          {
            text: 'The first convoy left.',
            corrects: null,
            correctedBy: { text: 'Two digits had changed places.' },
            figures: [{ value: 5640 }],
          },
          {
            text: 'Two digits had changed places.',
            corrects: { text: 'The first convoy left.' },
            correctedBy: null,
            figures: [{ value: 5064 }],
          },
        ],
      },
      // What was corrected stands in the log, and no longer among the figures.
      figures: [{ figures: [{ value: 5064 }] }],
    });
    expect((await actOn(api, 'decision-1', 'recordSituationEntry', correction)).faults).toEqual(['input.correctsId ALREADY_CORRECTED']);
    await expect(api.database.query(`update situation_entry set text = 'x'`)).rejects.toThrow('append-only');
    await expect(api.database.query('delete from situation_figure')).rejects.toThrow('append-only');
  });

  it('says of a decision who took it, and of nothing else', async () => {
    const { id } = await givenActiveOperation(api);
    expect((await actOn(api, 'decision-1', 'recordSituationEntry', entry(id, { kind: 'DECISION' }))).faults).toEqual([
      'input.decidedBy CONFLICT',
    ]);
    const decided = entry(id, { decidedBy: 'Committee' });
    expect((await actOn(api, 'decision-1', 'recordSituationEntry', decided)).faults).toEqual(['input.decidedBy CONFLICT']);
    await expect(
      api.database.query(
        `insert into situation_entry (id, operation_id, kind, occurred_at, recorded_at, source, text, recorded_by)
         select gen_random_uuid(), $1, 'DECISION', now(), now(), $2, $2, id from account limit 1`,
        [id, SEALED_FORM],
      ),
    ).rejects.toMatchObject({ constraint: 'situation_decision_has_somebody' });
  });
});

describe('the daily situation report', () => {
  const REPORT =
    'situationReport { id edition sha256 document path content { day entries { text corrected } comparisons { difference } days { planned } } }';
  const issued = (operationId: string, at = api.now()) =>
    mustAct(api, 'decision-1', 'issueSituationReport', { operationId, day: dayOf(at) }, REPORT);
  const fetched = (login: string, path: string, purpose?: string) =>
    api.app.inject({ method: 'GET', url: path, headers: { authorization: `Test ${login}`, ...(purpose ? { 'x-purpose': purpose } : {}) } });

  it('freezes the entries of its day with their figures, as data and as a document that says the same', async () => {
    const { id } = await givenActiveOperation(api);
    await mustAct(
      api,
      'decision-1',
      'recordSituationEntry',
      entry(id, { kind: 'FIGURE', text: 'Totals <disagree> & differ.', figures: disagreeing() }),
    );
    await mustAct(
      api,
      'decision-1',
      'recordSituationEntry',
      entry(id, { occurredAt: daysFrom(api.now(), -1).toISOString(), text: 'Of yesterday.' }),
    );
    const report = await issued(id);
    expect(report).toMatchObject({
      edition: 1,
      content: {
        entries: [{ text: 'Totals <disagree> & differ.', corrected: false }],
        comparisons: [{ difference: 640 }],
        days: [{ planned: 150 }],
      },
    });
    const document = String(report['document']);
    expect(document).toContain('Totals &lt;disagree&gt; &amp; differ.');
    expect(document).not.toContain('Of yesterday.');
    expect(report['sha256']).toBe(createHash('sha256').update(document).digest('hex'));
  });

  it('never changes: what is recorded later stands in another edition', async () => {
    const { id } = await givenActiveOperation(api);
    const first = await issued(id);
    await mustAct(api, 'decision-1', 'recordSituationEntry', entry(id));
    const second = await issued(id);
    expect([first['edition'], second['edition']]).toEqual([1, 2]);
    const { rows } = await api.database.query('select sha256 from situation_report where operation_id = $1 order by edition', [id]);
    expect(rows).toEqual([{ sha256: first['sha256'] }, { sha256: second['sha256'] }]);
    await expect(api.database.query(`update situation_report set document = 'x'`)).rejects.toThrow('append-only');
  });

  it('is served as a page with its digest, under the same authorisation, and leaves its trace', async () => {
    const { id } = await givenActiveOperation(api, { sees: { 'Embassy of France': ['FIGURES'], 'Commission for Human Rights': ['LOG'] } });
    const report = await issued(id);
    const path = String(report['path']);
    const page = await fetched('monitor', path, 'OVERSIGHT');
    expect([page.statusCode, page.headers['content-type'], page.body]).toEqual([200, 'text/html; charset=utf-8', report['document']]);
    expect(page.headers['repr-digest']).toBe(`sha-256=:${createHash('sha256').update(page.body).digest('base64')}:`);
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    const policy = String(page.headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining(["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", 'sandbox']),
    );
    expect(page.headers['content-disposition']).toMatch(/^inline; filename="situation-report-[0-9a-f]{12}\.html"$/);
    expect((await fetched('monitor', path)).json()).toMatchObject({ errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }] });
    expect((await fetched('liaison-fra', path, 'REPATRIATION')).statusCode).toBe(403);
    expect((await fetched('health', path, 'PROTECTION')).statusCode).toBe(404);
    expect((await api.app.inject({ method: 'GET', url: path })).statusCode).toBe(401);
    const traces = await api.database.query(`select role, outcome, code from audit_entry where operation = 'situationReport' order by seq`);
    expect(traces.rows).toEqual([
      { role: 'FACILITY_MONITOR', outcome: 'DONE', code: null },
      { role: 'FACILITY_MONITOR', outcome: 'REFUSED', code: 'PURPOSE_REQUIRED' },
      { role: 'LIAISON_OFFICER', outcome: 'REFUSED', code: 'FORBIDDEN' },
      { role: 'HEALTH_OFFICER', outcome: 'DONE', code: null },
    ]);
  });

  it('is issued by the command alone', async () => {
    const { id } = await givenActiveOperation(api);
    const { codes } = await actOn(
      api,
      'transfer-1',
      'issueSituationReport',
      { operationId: id, day: dayOf(api.now()) },
      'situationReport { id }',
    );
    expect(codes).toEqual(['FORBIDDEN']);
  });
});
