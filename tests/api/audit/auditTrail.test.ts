import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

interface Trail {
  readonly auditTrail: {
    readonly nodes: readonly {
      readonly seq: string;
      readonly actor: string;
      readonly operation: string;
      readonly subjects: string[];
      readonly hash: string;
    }[];
  };
}
const TRAIL = `query ($filter: AuditFilter, $first: Int) { auditTrail(filter: $filter, first: $first) {
  nodes { seq actor role verb operation purpose outcome subjects fieldClasses at hash } } }`;
const trail = async (filter: object) => (await api.as('auditor').must<Trail>(TRAIL, { filter }, { purpose: 'OVERSIGHT' })).auditTrail.nodes;

describe('the audit trail', () => {
  it('says who read whose record, and why', async () => {
    const { id } = await registered(api.database);
    await api.as('registrar').must('query ($id: ID) { detainee(id: $id) { displayName } }', { id });
    const entries = await trail({ subject: id });
    expect(entries).toEqual([
      expect.objectContaining({
        role: 'REGISTRAR',
        verb: 'CONSULTATION',
        operation: 'detainee',
        purpose: 'REGISTRATION',
        outcome: 'DONE',
        subjects: [id],
        fieldClasses: [2],
      }),
    ]);
    expect(entries[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('comes in its order, the latest first, and can be narrowed', async () => {
    await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
    const entries = await trail({ role: 'REGISTRAR', operation: 'originCountry', verb: ['CONSULTATION'] });
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map((entry) => entry.operation))).toEqual(new Set(['originCountry']));
    const all = (await trail({})).map((entry) => Number(entry.seq));
    expect(all).toEqual([...all].sort((a, b) => b - a));
  });

  it('finds nothing for an id that is none', async () => {
    expect(await trail({ subject: 'nonsense' })).toEqual([]);
  });

  it('needs a stated purpose', async () => {
    expect((await api.as('auditor').query(TRAIL)).codes).toEqual(['PURPOSE_REQUIRED']);
  });

  it.each(['registrar', 'legal-1', 'admin', 'analyst', 'liaison-fra'])('is not for %s', async (login) => {
    expect((await api.as(login).query(TRAIL)).codes).toEqual(['FORBIDDEN']);
  });

  it('cannot be rewritten, not even by an administrator of the database', async () => {
    await expect(api.database.query(`update audit_entry set actor = 'Nobody'`)).rejects.toThrow(/append-only/);
    await expect(api.database.query('delete from audit_entry')).rejects.toThrow(/append-only/);
  });
});
