import { runDueReports } from '../../../commands/statistics/runDueReports';
import { reportRunner } from '../../../server/reportRunner';
import { createSchema } from '../../../server/schema';
import { bring, escorted, givenAbroad, givenInside, mustMove } from '../../support/movementVerbs';
import { startTestApi, type TestApi } from '../../support/testApi';
import { openTeller } from '../../support/webhooks';

let api: TestApi;
let other: Awaited<ReturnType<typeof openTeller>>;
beforeAll(async () => {
  api = await startTestApi();
  other = await openTeller(api);
}, 120_000);
afterEach(() => api.setNow(null));
afterAll(async () => {
  await other.platform.close();
  await api.close();
});

const HOUR = 3_600_000;
const OVERSIGHT = { purpose: 'OVERSIGHT' };

async function secret(made: typeof givenInside = givenInside) {
  const movement = await bring(api, await made(api, 1), 'MANIFEST_LOCKED');
  const until = new Date(api.now().getTime() + 4 * HOUR);
  const { ref } = await mustMove(api, 'decision-1', 'authoriseMovement', { movementId: movement.id, secretUntil: until.toISOString() });
  return { ...movement, ref, until, person: movement.persons[0] ?? '' };
}

describe('domain C.6: until its time a secret movement is told by nothing else', () => {
  it('by no disclosure to the State that receives it, to others than those who know; the State reads its own', async () => {
    const { id, ref, until } = await secret(givenAbroad);
    const transfers = async (login: string) => {
      const { dataTransfers } = await api
        .as(login)
        .must<{ dataTransfers: { totalCount: number; nodes: readonly { readonly kind: string; readonly items: string }[] } }>(
          '{ dataTransfers(first: 100, filter: { kind: [MOVEMENT_MANIFEST] }) { totalCount nodes { kind items } } }',
          {},
          { purpose: login === 'dpo' ? 'OVERSIGHT' : 'REPATRIATION' },
        );
      expect(dataTransfers.totalCount).toBe(dataTransfers.nodes.length);
      return dataTransfers.nodes.filter(({ items }) => items.includes(ref)).length;
    };
    expect((await api.database.query('select from data_transfer where subject_id = $1', [id])).rowCount).toBe(1);
    expect([await transfers('legal-1'), await transfers('dpo'), await transfers('liaison-fra'), await transfers('liaison-deu')]).toEqual([
      0, 0, 1, 0,
    ]);
    api.setNow(until);
    expect([await transfers('legal-1'), await transfers('dpo')]).toEqual([1, 1]);
  });

  it('by no copy of the record for the person', async () => {
    const { id, persons, person, until } = await secret();
    await escorted(api, id, persons);
    const verb = async (login: string, name: string, input: object) => {
      const title = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      const answer = await api
        .as(login)
        .must<Record<string, { dataSubjectRequest: { id: string } }>>(
          `mutation ($input: ${title}Input!) { ${name}(input: $input) { dataSubjectRequest { id } } }`,
          { input },
        );
      return answer[name]?.dataSubjectRequest.id ?? '';
    };
    const receivedAt = new Date(api.now().getTime() - 60_000).toISOString();
    const requestId = await verb('registrar', 'recordDataSubjectRequest', { personId: person, kind: 'ACCESS', via: 'COUNSEL', receivedAt });
    const copy = async () => {
      await verb('legal-1', 'prepareSubjectExport', { requestId });
      const { dataSubjectRequests } = await api
        .as('dpo')
        .must<{ dataSubjectRequests: { nodes: readonly { readonly id: string; readonly copyJson: string }[] } }>(
          'query ($id: ID!) { dataSubjectRequests(filter: { personId: $id }) { nodes { id copyJson } } }',
          { id: person },
          OVERSIGHT,
        );
      return dataSubjectRequests.nodes.find(({ id }) => id === requestId)?.copyJson;
    };
    const before = await copy();
    expect(before).not.toMatch(/Order 7|HEALTH_MEDICATION/);
    api.setNow(until);
    await verb('dpo', 'returnSubjectExport', { requestId, reasons: 'A journey that was secret may be told now.' });
    expect(await copy()).toMatch(/Order 7/);
  });

  it('by no count, and by no report that runs of itself', async () => {
    const { id, until } = await secret();
    const others = await bring(api, await givenInside(api, 1), 'AUTHORISED');
    for (const [movement, count] of [
      [id, 7],
      [others.id, 6],
    ] as const)
      await api.database.query(
        `with made as (
           insert into movement select (jsonb_populate_record(null::movement, to_jsonb(m) || jsonb_build_object('id', gen_random_uuid(), 'ref', m.ref || n))).*
           from movement m, generate_series(1, $2) n where m.id = $1 returning id)
         insert into clock (id, kind, subject_type, subject_id, status, started_at, due_at, source)
         select gen_random_uuid(), 'EMERGENCY_CHECKS', 'Movement', id, 'RUNNING', $3, $3::timestamptz + interval '9 days', 'C.12' from made`,
        [movement, count, api.now()],
      );
    const QUERY = '{ clockAgeing(kind: "EMERGENCY_CHECKS") { rows { count { value display } } } }';
    const counted = (answer: { clockAgeing: { rows: readonly { count: { display: string } }[] } }) =>
      answer.clockAgeing.rows.map(({ count }) => count.display);
    const asked = async (login: string) => counted(await api.as(login).must(QUERY));
    const { scheduleReport } = await api
      .as('legal-1')
      .must<{ scheduleReport: { reportSchedule: { id: string } } }>(
        `mutation ($input: ScheduleReportInput!) { scheduleReport(input: $input) { reportSchedule { id } } }`,
        { input: { title: 'Checks', query: QUERY, cron: '0 * * * *', timeZone: 'UTC', recipients: ['legal-2'] } },
      );
    const run = async () => {
      await runDueReports(api.commands, reportRunner(other.platform, await createSchema()));
      const { reportRuns } = await api
        .as('legal-2')
        .must<{ reportRuns: { nodes: readonly { answer: string | null; failure: string | null }[] } }>(
          'query ($id: ID!) { reportRuns(filter: { schedule: $id }) { nodes { answer failure } } }',
          { id: scheduleReport.reportSchedule.id },
        );
      return counted(JSON.parse(reportRuns.nodes[0]?.answer ?? '{}'));
    };
    expect(await asked('legal-1')).toEqual(['6']);
    api.setNow(new Date(api.now().getTime() + HOUR));
    expect(await run()).toEqual(['6']);
    api.setNow(new Date(until.getTime() + HOUR));
    expect(await asked('legal-1')).toEqual(['13']);
    expect(await run()).toEqual(['13']);
  });

  it('by no task, notice, clock or reference; by the log to those alone who supervise', async () => {
    const { id, ref, persons, person } = await secret();
    await escorted(api, id, persons);
    const { node, clocks, tasks, caseNotices, detainee } = await api.as('legal-1').must<{
      node: unknown;
      clocks: object;
      tasks: object;
      caseNotices: object;
      detainee: object;
    }>(
      `query ($id: ID!, $person: ID!) {
        node(id: $id) { id }
        clocks(first: 100) { nodes { id subject { id } } }
        tasks(first: 100) { nodes { id kind summary } }
        caseNotices(first: 100) { nodes { id subjectId } }
        detainee: detainee(id: $person) { custody { movement { id } } }
      }`,
      { id, person },
    );
    expect(node).toBeNull();
    expect(JSON.stringify([clocks, tasks, caseNotices, detainee])).not.toContain(id);
    expect(
      (await api.as('legal-1').must<{ movement: unknown }>('query ($ref: CaseRef!) { movement(ref: $ref) { id } }', { ref })).movement,
    ).toBeNull();
    const trail = async (login: string) =>
      api
        .as(login)
        .query<{ auditTrail: { nodes: readonly { readonly operation: string }[] } }>(
          'query ($person: ID!) { auditTrail(first: 100, filter: { subject: $person }) { nodes { operation } } }',
          { person },
          OVERSIGHT,
        );
    for (const login of ['auditor', 'dpo']) {
      const { data } = await trail(login);
      expect(data?.auditTrail.nodes.map(({ operation }) => operation)).toContain('openEscortRecords');
    }
    for (const login of ['legal-1', 'liaison-fra', 'admin']) expect((await trail(login)).codes).toEqual(['FORBIDDEN']);
  });
});
