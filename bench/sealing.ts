import '../server/productionMode';
import { execFile } from 'node:child_process';
import { createWriteStream, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { exportAuditLog } from '../commands/audit/exportAuditLog';
import { latestCheckpoint } from '../commands/audit/latestCheckpoint';
import { sealAuditLog, sealWholeAuditLog } from '../commands/audit/sealAuditLog';
import { newSigningKey, readSigner } from '../domain/audit/signedNote';
import { createDataSource } from '../ormconfig';
import { onOwnDatabase } from './ownDatabase';

const ENTRIES = Number(process.argv[process.argv.indexOf('--entries') + 1] || 200_000) || 200_000;
const SMALL = 100;
const ROUNDS = 20;

/** Measures how fast the audit is sealed, proven, exported and verified: `npm run bench:audit -- --entries 1000000`. */
const run = () =>
  onOwnDatabase(async ({ admin, folder, servingUrl }) => {
    const dataSource = await createDataSource(servingUrl, { poolSize: 2 }).initialize();
    const signer = readSigner(newSigningKey('bench.example/audit'));
    const deps = { dataSource, now: () => new Date(), signers: [signer] as const };
    try {
      await write(admin, ENTRIES);
      const sealed = await timed(() => sealWholeAuditLog(deps));
      told('sealed at once, every leaf, subtree and signature durable', ENTRIES, sealed.seconds);
      const small: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        await write(admin, SMALL);
        small.push((await timed(() => sealAuditLog(deps))).seconds);
      }
      small.sort((a, b) => a - b);
      process.stdout.write(`  ${SMALL} new entries on top: median ${((small[ROUNDS / 2] ?? 0) * 1000).toFixed(1)} ms\n`);
      await prove(admin);
      const file = path.join(folder, 'log.jsonl');
      const exported = await timed(() => exportTo(file, dataSource));
      told('exported', exported.value, exported.seconds);
      writeFileSync(path.join(folder, 'checkpoint.txt'), (await latestCheckpoint(dataSource)) ?? '');
      const verified = await timed(() => verify(folder, signer.verifierKey));
      told('verified from outside', exported.value, verified.seconds);
    } finally {
      await dataSource.destroy();
    }
  });

/** Each entry in a transaction of its own, as in life. */
async function write(admin: Client, count: number): Promise<void> {
  await admin.query('set synchronous_commit = off');
  await admin.query(`do $write$ begin
    for n in 1..${count} loop
      insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects, field_classes, request_id)
      values (gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'Legal officer 1', 'LEGAL_OFFICER', 'CONSULTATION', 'detainee', 'REPATRIATION', 'DONE',
              array[gen_random_uuid()], '{2,3}', gen_random_uuid()::text);
      commit;
    end loop;
  end $write$`);
}

async function prove(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ size: string }>('select max(tree_size) as size from audit_checkpoint');
  const size = Number(rows[0]?.size);
  const ms = async (sql: string, values: readonly number[]) => {
    const { seconds } = await timed(() => admin.query(sql, [...values]));
    return (seconds * 1000).toFixed(1);
  };
  await ms('select audit_inclusion_path($1, $2)', [1, size]);
  const inclusion = await ms('select audit_inclusion_path($1, $2)', [Math.floor(size / 3), size]);
  await ms('select audit_consistency_path($1, $2)', [2, size]);
  const growth = await ms('select audit_consistency_path($1, $2)', [Math.floor(size / 3), size]);
  process.stdout.write(`  proof of inclusion in ${size} entries: ${inclusion} ms; of growth: ${growth} ms\n`);
}

async function exportTo(file: string, dataSource: Parameters<typeof latestCheckpoint>[0]): Promise<number> {
  const out = createWriteStream(file);
  const write = (lines: readonly string[]) =>
    new Promise<void>((resolve, reject) =>
      out.write(lines.map((line) => `${line}\n`).join(''), (error) => (error ? reject(error) : resolve())),
    );
  const size = await exportAuditLog({ dataSource, write }, { from: 0, questions: false });
  await new Promise<void>((resolve) => out.end(resolve));
  return size;
}

function verify(folder: string, key: string): Promise<void> {
  const args = [path.resolve('verifier/bin/verify.js'), 'log', '--key', key, '--checkpoint', 'checkpoint.txt', '--log', 'log.jsonl'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout) => (error ? reject(new Error(stdout)) : resolve()));
  });
}

async function timed<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value; readonly seconds: number }> {
  const began = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - began) / 1000 };
}

function told(what: string, entries: number, seconds: number): void {
  process.stdout.write(`  ${entries} entries ${what}: ${seconds.toFixed(1)} s, ${Math.round(entries / seconds)} entries/s\n`);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
