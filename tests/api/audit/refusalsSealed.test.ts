import { type CountedRefusals, clearOldSecurityEvents, recordSecurityEvents } from '../../../commands/audit/securityEvents';
import { type AuditLog, emptyAuditLog, openAuditLog } from '../../support/auditLog';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let log: AuditLog;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await emptyAuditLog(api);
  await asSuperuser('truncate security_event');
  log = openAuditLog(api);
});
afterEach(() => log.close());

const refused = (more: Partial<CountedRefusals> = {}): CountedRefusals => ({
  reason: 'SIGNATURE',
  channel: 'HTTP',
  login: null,
  times: 3,
  firstAt: new Date('2026-03-01T10:00:00.123Z'),
  lastAt: new Date('2026-03-01T10:00:40Z'),
  ...more,
});
const record = (...counted: readonly CountedRefusals[]) => recordSecurityEvents(api.commands.dataSource, counted);
/** What only a superuser can do, and only by switching the guards off. */
async function asSuperuser(statement: string): Promise<number> {
  await api.database.query('set session_replication_role = replica');
  const { rowCount } = await api.database.query(statement);
  await api.database.query('set session_replication_role = origin');
  return rowCount ?? 0;
}
const sealed = async () => {
  await log.seal();
  return log.checkpoint();
};

describe('refusals at the door', () => {
  it('of a minute leave one entry in the log, under the next head, with a digest of each', async () => {
    await record(refused(), refused({ reason: 'EXPIRED', login: 'court' }), refused({ reason: 'ACCOUNT', login: 'nobody-of-ours' }));
    const { rows } = await api.database.query('select actor, role, verb, operation, subjects, fields from audit_entry');
    expect(rows).toEqual([
      { actor: 'SYSTEM', role: 'SYSTEM', verb: 'COLLECTION', operation: 'recordSecurityEvents', subjects: [], fields: expect.any(Array) },
    ]);
    expect(rows[0].fields).toHaveLength(3);
    for (const field of rows[0].fields) expect(field).toMatch(/^7 SecurityEvent [0-9a-f]{64}$/);
    expect((await log.verdict(await sealed())).code).toBe(0);
    await record();
    expect((await api.database.query(`select from audit_entry where operation = 'recordSecurityEvents'`)).rowCount).toBe(1);
  });

  it.each([
    [
      'deleted',
      `delete from security_event where reason = 'EXPIRED'`,
      /1 of the refusals at the door under entry 0 were deleted or changed/,
    ],
    ['deleted, all of them', 'delete from security_event', /2 of the refusals at the door under entry 0 were deleted or changed/],
    [
      'made less',
      `update security_event set times = 1 where reason = 'EXPIRED'`,
      /1 of the refusals at the door shown under entry 0 are none/,
    ],
    ['laid on another', 'update security_event set account_id = (select id from account limit 1)', /2 of the refusals/],
    [
      'invented',
      `insert into security_event (id, reason, channel, times, first_at, last_at, salt, entry_id)
       select gen_random_uuid(), 'RATE', 'HTTP', 9, now(), now(), salt, entry_id from security_event limit 1`,
      /1 of the refusals at the door shown under entry 0 are none that were sealed with it/,
    ],
  ])('that an insider has %s are missed by the verifier outside', async (_how, statement, told) => {
    await record(refused(), refused({ reason: 'EXPIRED', login: 'court' }));
    const note = await sealed();
    expect(await asSuperuser(statement)).toBeGreaterThan(0);
    const { code, lines } = await log.verdict(note);
    expect(code).toBe(1);
    expect(lines.join('\n')).toMatch(told);
  });

  it('cannot be unsaid together with their entry', async () => {
    await record(refused());
    const note = await sealed();
    await asSuperuser('delete from audit_entry');
    await asSuperuser('delete from security_event');
    const { code, lines } = await log.verdict(note);
    expect([code, lines.join('\n')]).toEqual([1, expect.stringMatching(/Entry 0 was deleted/)]);
  });

  it('from before there were digests are no fault, and a log sealed then verifies as it did', async () => {
    await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
    await api.database.query(
      `insert into security_event (id, reason, channel, times, first_at, last_at) values (gen_random_uuid(), 'NO_TOKEN', 'HTTP', 3, now(), now())`,
    );
    const before = await sealed();
    await record(refused());
    expect((await log.verdict(before, await sealed())).code).toBe(0);
  });

  it('are added by the role that serves, and neither changed nor deleted before their time', async () => {
    await record(refused());
    for (const [statement, code] of [
      ['update security_event set times = 1', '42501'],
      ['delete from security_event', undefined],
    ] as const) {
      await api.database.query('begin; set local role repatria_system');
      const done = await api.database.query(statement).then(
        ({ rowCount }) => rowCount,
        (error: { code: string }) => error.code,
      );
      await api.database.query('rollback');
      expect(done).toBe(code ?? 0);
    }
    await clearOldSecurityEvents(api.commands);
    expect((await api.database.query('select from security_event')).rowCount).toBe(1);
  });

  it('tell an auditor in which entry they are, and whether they are still what was sealed', async () => {
    await record(refused(), refused({ reason: 'EXPIRED' }));
    await sealed();
    const { securityEvents } = await api
      .as('auditor')
      .must<{ securityEvents: { nodes: readonly { readonly entryId: string; readonly digest: string }[] } }>(
        '{ securityEvents(first: 10) { nodes { entryId digest } } }',
        {},
        { purpose: 'OVERSIGHT' },
      );
    const [one, two] = securityEvents.nodes;
    expect(one?.entryId).toBe(two?.entryId);
    const { auditInclusionProof, auditTrail } = await api.as('auditor').must<{
      auditInclusionProof: { index: string };
      auditTrail: { nodes: readonly { readonly id: string; readonly fields: readonly string[] }[] };
    }>(
      `query ($id: ID!) { auditInclusionProof(entryId: $id) { index }
         auditTrail(first: 10, filter: { operation: "recordSecurityEvents" }) { nodes { id fields } } }`,
      { id: one?.entryId },
      { purpose: 'OVERSIGHT' },
    );
    expect(String(auditInclusionProof.index)).toBe('0');
    expect(auditTrail.nodes[0]?.fields).toEqual([one, two].map((event) => `7 SecurityEvent ${event?.digest}`).sort());
  });
});
