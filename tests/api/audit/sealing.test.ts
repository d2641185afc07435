import canonicalize from 'canonicalize';
import { sealAuditLog, sealWholeAuditLog } from '../../../commands/audit/sealAuditLog';
import { newSigningKey, readSigner } from '../../../domain/audit/signedNote';
import { type AuditLog, emptyAuditLog, openAuditLog } from '../../support/auditLog';
import { registered } from '../../support/registered';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
let log: AuditLog;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await emptyAuditLog(api);
  log = openAuditLog(api);
});
afterEach(() => log.close());

const entriesWritten = async (count: number) => {
  for (let written = 0; written < count; written += 1) await api.as('registrar').must('{ originCountry(code: "FRA") { code } }');
};
const count = async (table: string) => Number((await api.database.query(`select count(*) from ${table}`)).rows[0].count);
/** What only a superuser can do, and only by switching the guards off. */
const asSuperuser = async (...statements: string[]) => {
  await api.database.query('set session_replication_role = replica');
  for (const statement of statements) expect((await api.database.query(statement)).rowCount).toBeGreaterThan(0);
  await api.database.query('set session_replication_role = origin');
};
const entryAt = async (index: number) =>
  (await api.database.query<{ id: string }>('select entry_id as id from audit_leaf where leaf_index = $1', [index])).rows[0]?.id ?? '';

describe('the sealer', () => {
  it('seals every entry once, in growing trees, each signed', async () => {
    await entriesWritten(3);
    expect(await log.seal()).toBe(await count('audit_entry'));
    const first = await log.checkpoint();
    await entriesWritten(4);
    expect(await log.seal()).toBe(4);
    expect(await log.seal()).toBe(0);
    const verdict = await log.verdict(first, await log.checkpoint());
    // The export is in the log itself, under no checkpoint yet.
    expect(verdict).toEqual({
      code: 0,
      lines: expect.arrayContaining([expect.stringMatching(/^OK \d+ entries are the ones that were signed\.$/)]),
    });
    expect(await count('audit_checkpoint')).toBe(2);
  });

  it('makes one tree where several processes seal at once', async () => {
    await entriesWritten(30);
    const all = await count('audit_entry');
    const sealed = await Promise.all(Array.from({ length: 4 }, () => sealAuditLog(log.seals)));
    expect(sealed.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(await count('audit_leaf')).toBe(all);
    expect((await log.verdict(await log.checkpoint())).code).toBe(0);
  });

  it('does not lose the entry of a transaction that commits late', async () => {
    const runner = api.commands.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query('set local role repatria_system');
      await runner.query(
        `insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects)
         values (gen_random_uuid(), gen_random_uuid(), 'Late', 'REGISTRAR', 'ALTERATION', 'late', 'REGISTRATION', 'DONE', '{}')`,
      );
      await entriesWritten(2);
      expect(await log.seal()).toBe(2);
      await entriesWritten(1);
      expect(await log.seal()).toBe(1);
      await runner.commitTransaction();
    } finally {
      await runner.release();
    }
    expect(await log.seal()).toBe(1);
    expect(await log.export()).toContain('"operation":"late"');
    expect((await log.verdict(await log.checkpoint())).code).toBe(0);
  });

  it('goes on after the log was restored into another cluster, whose transactions are numbered anew', async () => {
    await entriesWritten(3);
    await log.seal();
    await asSuperuser(`update audit_checkpoint set cluster = 'the old one', sealed_below = '18446744073709551000'`);
    await entriesWritten(2);
    expect(await log.seal()).toBe(2);
    expect((await log.verdict(await log.checkpoint())).code).toBe(0);
  });

  it('leaves nothing behind when it cannot sign', async () => {
    await entriesWritten(2);
    const dumb = {
      ...readSigner(newSigningKey('repatria.example/audit')),
      sign: () => {
        throw new Error('The key is gone.');
      },
    };
    await expect(sealWholeAuditLog({ ...log.seals, signers: [dumb] })).rejects.toThrow('The key is gone.');
    expect([await count('audit_leaf'), await count('audit_node'), await count('audit_checkpoint')]).toEqual([0, 0, 0]);
    expect(await log.seal()).toBe(2);
  });

  it('seals what RFC 8785 makes of the entry, whatever letters are in it', async () => {
    await api.database.query(
      `insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects)
       values (gen_random_uuid(), gen_random_uuid(), $1, 'REGISTRAR', 'ALTERATION', 'letters', 'REGISTRATION', 'DONE', '{}')`,
      [`" \\ / \u0001 \u001f \u007f \b\f\n\r\t \u2028 é 中 😀 أحمد`],
    );
    await log.seal();
    const line = (await log.export()).split('\n').find((candidate) => candidate.includes('"letters"')) ?? '';
    const record = /"entry":([\s\S]*)\}$/.exec(line)?.[1] ?? '';
    expect(record).toBe(canonicalize(JSON.parse(record)));
    expect((await log.verdict(await log.checkpoint())).code).toBe(0);
  });
});

describe('whoever rules the database', () => {
  let before: string;
  let after: string;
  beforeEach(async () => {
    await registered(api.database);
    await entriesWritten(9);
    await log.seal();
    before = await log.checkpoint();
    await entriesWritten(9);
    await log.seal();
    after = await log.checkpoint();
  });
  const faults = async () => {
    const { code, lines } = await log.verdict(before, after);
    expect(code).toBe(1);
    return lines;
  };

  it('cannot rewrite an entry: the verifier names it', async () => {
    const id = await entryAt(4);
    await asSuperuser(`update audit_entry set actor = 'Nobody' where id = '${id}'`);
    expect(await faults()).toEqual([
      expect.stringMatching(new RegExp(`^FAIL Entry 4 \\(id ${id}, .* by Nobody\\) differs from what was sealed\\.$`)),
    ]);
  });

  it('cannot rewrite an entry and its leaf', async () => {
    await asSuperuser(
      `update audit_entry set at = at - interval '1 day' where id = '${await entryAt(13)}'`,
      `update audit_leaf l set leaf_hash = audit_leaf_hash(audit_record(e.id, e.seq, e.at, e.account_id, e.actor, e.role, e.verb, e.operation, e.purpose,
         e.outcome, e.code, e.subjects, e.field_classes, e.fields, e.question_digest, e.recipients, e.request_id)) from audit_entry e where e.id = l.entry_id and l.leaf_index = 13`,
    );
    expect(await faults()).toEqual([
      'FAIL An entry from 12 to 13 is not the one that was sealed there: 9 entries agree with a signed checkpoint, 18 do not.',
    ]);
  });

  it('cannot take an entry away', async () => {
    await asSuperuser(`delete from audit_entry where id = '${await entryAt(7)}'`);
    expect(await faults()).toEqual([expect.stringMatching(/^FAIL Entry 7 was deleted: its leaf [0-9a-f]{64} is there, the row is not\.$/)]);
  });

  it('cannot take an entry and its leaf away', async () => {
    await asSuperuser(`delete from audit_leaf where leaf_index = 7`);
    expect(await faults()).toEqual(['FAIL Entry 7 is missing: the log goes on with 8.']);
  });

  it('cannot close the gap that a deleted entry leaves', async () => {
    await asSuperuser(
      `delete from audit_leaf where leaf_index = 7`,
      `update audit_leaf set leaf_index = leaf_index - 1 where leaf_index > 7`,
    );
    const lines = await faults();
    expect(lines).toContain('FAIL The log is cut off: it has 17 entries, and 18 were signed; 17 to 17 are gone.');
    expect(lines).toContain(
      'FAIL An entry from 0 to 8 is not the one that was sealed there: 0 entries agree with a signed checkpoint, 9 do not.',
    );
  });

  it('cannot put two entries into another order', async () => {
    await asSuperuser(
      `update audit_leaf set leaf_index = 99 where leaf_index = 2`,
      `update audit_leaf set leaf_index = 2 where leaf_index = 6`,
      `update audit_leaf set leaf_index = 6 where leaf_index = 99`,
    );
    expect(await faults()).toEqual([
      'FAIL An entry from 2 to 3 is not the one that was sealed there: 0 entries agree with a signed checkpoint, 9 do not.',
      'FAIL An entry from 6 to 7 is not the one that was sealed there: 0 entries agree with a signed checkpoint, 9 do not.',
    ]);
  });

  it('cannot cut the end off', async () => {
    await asSuperuser('delete from audit_leaf where leaf_index >= 12');
    expect(await faults()).toEqual(['FAIL The log is cut off: it has 12 entries, and 18 were signed; 12 to 17 are gone.']);
  });

  it('cannot put an entry in', async () => {
    await asSuperuser(
      'update audit_leaf set leaf_index = leaf_index + 100 where leaf_index >= 5',
      'update audit_leaf set leaf_index = leaf_index - 99 where leaf_index >= 100',
      `insert into audit_leaf select 5, gen_random_uuid(), sha256('invented')`,
    );
    expect((await faults()).some((line) => line.startsWith('FAIL Entry 5 was deleted'))).toBe(true);
  });

  it('cannot begin the whole tree anew: the checkpoint outside has another root', async () => {
    await asSuperuser(
      `update audit_entry set actor = 'Nobody' where id = '${await entryAt(4)}'`,
      'delete from audit_leaf',
      'delete from audit_node',
      'delete from audit_checkpoint',
    );
    await log.seal();
    expect(await faults()).not.toEqual([]);
    // The forged log agrees with its own checkpoint: without one outside nothing would be seen.
    expect((await log.verdict(await log.checkpoint())).code).toBe(0);
  });

  it('cannot sign with another key', async () => {
    const other = readSigner(newSigningKey('repatria.example/audit'));
    await asSuperuser('delete from audit_leaf', 'delete from audit_node', 'delete from audit_checkpoint');
    await sealWholeAuditLog({ ...log.seals, signers: [other] });
    expect(await log.verdict(await log.checkpoint())).toEqual({ code: 1, lines: [expect.stringMatching(/^FAIL No key given has signed/)] });
  });
});

describe('the tables of the tree', () => {
  const tables = ['audit_leaf', 'audit_subject', 'audit_node', 'audit_checkpoint', 'audit_cosignature'] as const;

  it.each(tables)('%s is appended to, and nothing else', async (table) => {
    await entriesWritten(2);
    await log.seal();
    await expect(api.database.query(`delete from ${table}`)).rejects.toThrow(/append-only/);
    await expect(api.database.query(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
    const { rows } = await api.database.query(
      `select role, string_agg(privilege, ' ' order by privilege) as may from unnest(array['repatria_system', 'repatria_staff', 'repatria_office', 'repatria_liaison', 'repatria_statistics', 'repatria_search']) role,
         unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) privilege where has_table_privilege(role, $1, privilege) group by role order by role`,
      [table],
    );
    expect(rows).toEqual([
      { role: 'repatria_office', may: 'SELECT' },
      { role: 'repatria_staff', may: 'SELECT' },
      { role: 'repatria_system', may: 'INSERT SELECT' },
    ]);
  });

  it('let nobody who writes an entry choose its time or its transaction', async () => {
    const { rows } = await api.database.query(
      `select role, column_name from unnest(array['repatria_system', 'repatria_staff', 'repatria_office', 'repatria_liaison', 'repatria_statistics', 'repatria_search']) role,
         unnest(array['at', 'seq', 'txid']) column_name where has_column_privilege(role, 'audit_entry', column_name, 'INSERT')`,
    );
    expect(rows).toEqual([]);
  });
});
