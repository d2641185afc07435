import { exportAuditLog } from '../commands/audit/exportAuditLog';
import { newSigningKey, readSigner } from '../domain/audit/signedNote';
import { createDataSource } from '../ormconfig';
import { auditSigners } from './auditSigners';
import { readConfig } from './config';
import { runningServingUrl } from './database/runningServingUrl';

const USAGE = `npm run audit -- key <name>       makes a signing key for AUDIT_SIGNING_KEY; <name> is a URL without a scheme, such as repatria.example/audit
npm run audit -- public           prints the public keys that verify what this platform signs
npm run audit -- export [--from <index>] [--questions]
                                  writes the sealed log to the standard output, a line of JSON for each entry; --questions adds the words of searches
`;

/** What an operator does with the audit log beside the running platform. */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  if (command === 'key' && rest[0]) return key(rest[0]);
  if (command === 'public') return publicKeys();
  if (command === 'export') return exported(rest);
  process.stderr.write(USAGE);
  return 2;
}

function key(name: string): number {
  const signing = newSigningKey(name);
  process.stdout.write(`${signing}\n`);
  process.stderr.write(`Public key, for verifiers and witnesses:\n${readSigner(signing).verifierKey}\n`);
  return 0;
}

function publicKeys(): number {
  for (const { verifierKey } of auditSigners(readConfig())) process.stdout.write(`${verifierKey}\n`);
  return 0;
}

async function exported(args: readonly string[]): Promise<number> {
  const from = Number(args.includes('--from') ? args[args.indexOf('--from') + 1] : 0);
  if (!Number.isSafeInteger(from) || from < 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const dataSource = await createDataSource(runningServingUrl(readConfig()), {
    poolSize: 1,
    applicationName: 'repatria-audit',
  }).initialize();
  try {
    const size = await exportAuditLog({ dataSource, write }, { from, questions: args.includes('--questions') });
    process.stderr.write(`${size} entries were sealed.\n`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

const write = (lines: readonly string[]) =>
  new Promise<void>((resolve, reject) => {
    process.stdout.write(lines.map((line) => `${line}\n`).join(''), (error) => (error ? reject(error) : resolve()));
  });

void (async () => {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
})();
