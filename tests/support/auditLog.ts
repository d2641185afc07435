import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exportAuditLog } from '../../commands/audit/exportAuditLog';
import { type SealDeps, sealWholeAuditLog } from '../../commands/audit/sealAuditLog';
import { type NoteSigner, newSigningKey, readSigner } from '../../domain/audit/signedNote';
import type { TestApi } from './testApi';

export const ORIGIN = 'repatria.example/audit';

/** The log of a test API as an auditor outside has it: files, a public key, and the verifier as its own process. */
export interface AuditLog {
  readonly signer: NoteSigner;
  readonly seals: SealDeps;
  seal(): Promise<number>;
  /** The latest signed note. */
  checkpoint(): Promise<string>;
  export(questions?: boolean): Promise<string>;
  /** Runs the verifier; what is in `files` is written beside it first. */
  verify(args: readonly string[], files?: Readonly<Record<string, string>>): Promise<Verdict>;
  /** The whole log as it stands against signed notes. */
  verdict(...checkpoints: readonly string[]): Promise<Verdict>;
  close(): void;
}

export interface Verdict {
  readonly code: number;
  readonly lines: readonly string[];
}

/** An empty log in an API that other tests used: what only a superuser can do, and only by switching the guards off. */
export async function emptyAuditLog({ database }: TestApi): Promise<void> {
  await database.query('set session_replication_role = replica');
  await database.query('truncate audit_cosignature, audit_checkpoint, audit_node, audit_subject, audit_leaf, audit_entry cascade');
  await database.query('set session_replication_role = origin');
}

export function openAuditLog(api: TestApi): AuditLog {
  const folder = mkdtempSync(path.join(tmpdir(), 'repatria-audit-'));
  const signer = readSigner(newSigningKey(ORIGIN));
  const seals: SealDeps = { dataSource: api.commands.dataSource, now: api.now, signers: [signer] };
  const exported = async (questions = false) => {
    const lines: string[] = [];
    await exportAuditLog({ dataSource: seals.dataSource, write: async (page) => void lines.push(...page) }, { from: 0, questions });
    return `${lines.join('\n')}\n`;
  };
  const verify = (args: readonly string[], files: Readonly<Record<string, string>> = {}) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    return new Promise<Verdict>((resolve) => {
      execFile(process.execPath, [path.resolve('verifier/bin/verify.js'), ...args], { cwd: folder }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines: `${stdout}${stderr}`.trim().split('\n') }),
      );
    });
  };
  return {
    signer,
    seals,
    seal: () => sealWholeAuditLog(seals),
    checkpoint: async () => {
      const { rows } = await api.database.query<{ note: string }>('select note from audit_checkpoint order by tree_size desc limit 1');
      return rows[0]?.note ?? '';
    },
    export: exported,
    verify,
    verdict: async (...checkpoints) =>
      verify(['log', '--key', signer.verifierKey, '--log', 'log.jsonl', ...checkpoints.flatMap((_, n) => ['--checkpoint', `${n}.txt`])], {
        'log.jsonl': await exported(),
        ...Object.fromEntries(checkpoints.map((note, n) => [`${n}.txt`, note])),
      }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
