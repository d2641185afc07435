import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ReportFile, readReportFile } from '../../domain/statistics/reportFile';

/** Beside the sources, and beside the compiled code in `dist/`. */
const FOLDERS = [path.join(__dirname, '../../graphiql/reports'), path.join(__dirname, '../../../graphiql/reports')];

/** The standing questions in the order of their numbers, by name. */
export function reportLibrary(): ReadonlyMap<string, ReportFile> {
  const folder = FOLDERS.find((known) => existsSync(known));
  if (!folder) throw new Error('graphiql/reports is missing.');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => readReportFile(file, readFileSync(path.join(folder, file), 'utf8')))
    .sort((a, b) => a.number - b.number);
  return new Map(files.map((file) => [file.name, file]));
}
