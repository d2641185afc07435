import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

// npm run previous -- --commit <commit> [test paths]: an earlier version of the code, with its own tests, on the schema of this one. While
// processes are exchanged one after the other, those of before serve on what those of now have migrated.
const { values, positionals } = parseArgs({ options: { commit: { type: 'string' } }, allowPositionals: true });
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30 }).trim();

/** The last state before the schema changed. */
const beforeLastMigration = () => git('rev-parse', `${git('log', '-1', '--first-parent', '--format=%H', '--', 'migrations')}^`);

const commit = values.commit ?? beforeLastMigration();
const folder = mkdtempSync(path.join(tmpdir(), 'repatria-previous-'));
// PostgreSQL, which lies among the modules, runs as another user where this one may do everything.
chmodSync(folder, 0o755);
process.stdout.write(`${git('log', '-1', '--format=%h %cs %s', commit)}, on the schema of ${git('log', '-1', '--format=%h')}\n`);
try {
  execFileSync('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', commit, folder], { stdio: 'inherit' });
  const lock = ['diff', '--quiet', commit, 'HEAD', '--', 'package-lock.json'];
  if (spawnSync('git', lock).status === 0) symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  else execFileSync('npm', ['ci', '--silent'], { cwd: folder, stdio: 'inherit' });
  rmSync(path.join(folder, 'migrations'), { recursive: true });
  cpSync('migrations', path.join(folder, 'migrations'), { recursive: true });
  // Which tables there are is a question to each version’s own schema; who may do and see what is one to both.
  const tests = positionals.length > 0 ? positionals : ['tests/permissions/cells', 'tests/api'];
  process.exitCode = spawnSync(process.execPath, ['node_modules/.bin/jest', ...tests], { cwd: folder, stdio: 'inherit' }).status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
