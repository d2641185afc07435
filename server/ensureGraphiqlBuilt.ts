import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SOURCES_MARK = 'sources.sha256';

/**
 * The folder with the built workspace. It is built here when it is missing or older than its sources, in a process of its
 * own that gives its memory back, and put in place whole, so that two starts at once do no harm.
 */
export async function ensureGraphiqlBuilt(): Promise<string> {
  const root = projectRoot();
  const folder = path.join(root, 'graphiql', 'build');
  const mark = path.join(folder, SOURCES_MARK);
  const wanted = hashOfSources(root);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;

  const fresh = path.join(root, 'graphiql', `build-${process.pid}`);
  const vite = path.join(path.dirname(createRequire(path.join(root, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js');
  try {
    await run(process.execPath, [vite, 'build', '--config', path.join(root, 'graphiql', 'vite.config.mjs'), '--outDir', fresh], {
      cwd: root,
      env: { PATH: path.dirname(process.execPath), NODE_ENV: 'production' },
    });
    writeFileSync(path.join(fresh, SOURCES_MARK), wanted);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another start may have been quicker with the same sources.
    if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder;
    throw error;
  }
  return folder;
}

/** The checkout: this file is in `server/` of it, or in `dist/server/`. */
function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

/** Times of files say little after a checkout; their contents do. The vocabularies of the domain are part of the page. */
function hashOfSources(root: string): string {
  const hash = createHash('sha256');
  const files = ['graphiql/src', 'graphiql/reports', 'graphiql/public', 'domain/access'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const single = ['graphiql/index.html', 'graphiql/vite.config.mjs', 'package-lock.json'].map((file) => path.join(root, file));
  for (const file of [...files, ...single].sort()) hash.update(path.relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}
