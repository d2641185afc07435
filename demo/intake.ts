import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Presets, SingleBar } from 'cli-progress';
import { ApiClient, ApiRefusal } from './apiClient';

const IMPORT = `mutation ($input: ImportIntakeInput!) {
  importIntake(input: $input) { received imported rejected duplicatesSuspected
    rows { line sourceId outcome errors { column code message } } }
}`;

interface Report {
  readonly importIntake: {
    readonly received: number;
    readonly imported: number;
    readonly rejected: number;
    readonly duplicatesSuspected: number;
    readonly rows: readonly {
      readonly line: number;
      readonly sourceId: string | null;
      readonly outcome: string;
      readonly errors: readonly { readonly column: string; readonly code: string; readonly message: string }[];
    }[];
  };
}

/** Rows a second of the first estimate; the bar corrects itself by what the server takes. */
const FIRST_ESTIMATE = 800;

/** `npm run intake -- FILE.csv [--dry-run]`: imports a list as the registrar and tells every fault by line and column. */
async function intake(args: readonly string[]): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--dry-run');
  if (!file || unknown) {
    process.stderr.write(`${unknown ? `Unknown option ${unknown}.\n` : ''}Usage: npm run intake -- FILE.csv [--dry-run]\n`);
    return 2;
  }
  const csv = await readFile(file, 'utf8');
  const dryRun = args.includes('--dry-run');
  const input = { csv, dryRun, idempotencyKey: randomUUID() };
  const report = await withProgress(csv, () => whenAnswered(() => new ApiClient().ask<Report>('registrar', IMPORT, { input })));
  tell(report.importIntake, dryRun);
  return 0;
}

/**
 * A long list takes longer than a client waits for an answer, and goes on meanwhile. It is asked for again under the same key, until
 * its answer is there: the list is imported once.
 */
async function whenAnswered<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let goesOn = false; ; ) {
    try {
      return await ask();
    } catch (error) {
      goesOn ||= isNoAnswerYet(error);
      const isBusyWithIt = goesOn && error instanceof ApiRefusal && error.codes.every((code) => code === 'TIMEOUT');
      if (!isNoAnswerYet(error) && !isBusyWithIt) throw error;
    }
  }
}

const isNoAnswerYet = (error: unknown) =>
  error instanceof Error && (error.cause as { readonly code?: string } | undefined)?.code === 'UND_ERR_HEADERS_TIMEOUT';

/** One call imports all or nothing, so the bar follows the time the server is expected to take, and ends with the answer. */
async function withProgress<Result>(csv: string, work: () => Promise<Result>): Promise<Result> {
  const lines = csv.split('\n').length - 1;
  const bar = new SingleBar(
    { format: 'Importing {bar} {percentage}% | about {total} lines | {duration_formatted}', etaBuffer: 5, noTTYOutput: false },
    Presets.shades_classic,
  );
  bar.start(lines, 0);
  const started = Date.now();
  const timer = setInterval(() => {
    const share = 1 - Math.exp((-FIRST_ESTIMATE * (Date.now() - started)) / 1000 / Math.max(lines, 1));
    bar.update(Math.floor(0.97 * lines * share));
  }, 100);
  try {
    const result = await work();
    bar.update(lines);
    return result;
  } finally {
    clearInterval(timer);
    bar.stop();
  }
}

function tell({ received, imported, rejected, duplicatesSuspected, rows }: Report['importIntake'], dryRun: boolean): void {
  for (const { line, sourceId, outcome, errors } of rows) {
    for (const { column, code, message } of errors)
      process.stdout.write(
        `line ${String(line).padStart(5)}  ${(sourceId ?? '–').padEnd(14)} ${outcome.padEnd(24)} ${column}: ${code} – ${message}\n`,
      );
  }
  const skipped = rows.filter(({ outcome }) => outcome === 'SKIPPED_ALREADY_IMPORTED').length;
  process.stdout.write(
    `${dryRun ? 'Dry run, nothing was written. ' : ''}${received} rows: ${imported} imported, ${rejected} rejected, ${skipped} known already; ${duplicatesSuspected} possible duplicates wait for two officers.\n`,
  );
}

intake(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof ApiRefusal || error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
