import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What a backup says of itself; beside it lies one file of rows for each table. */
export interface Manifest {
  readonly format: 'repatria-backup';
  readonly version: 1;
  readonly takenAt: string;
  readonly postgres: string;
  /** Of the schema that the rows fit, in their order. */
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, TableContent>>;
  readonly sequences: Readonly<Record<string, SequenceState>>;
  /** What guards the rows: row security, policies, rights, triggers, constraints; a line each. */
  readonly guards: readonly string[];
}

export interface TableContent {
  readonly columns: readonly string[];
  readonly rows: number;
  /** Over the rows in the order of their key. */
  readonly sha256: string;
}

export interface SequenceState {
  readonly value: string;
  readonly called: boolean;
}

/** A folder of backup that cannot be taken, or none. */
export class BackupFault extends Error {}

const MANIFEST = 'manifest.json';
const fileOf = (folder: string, table: string) => path.join(folder, `${table}.jsonl.gz`);

/** @throws BackupFault where something lies there already: a backup is never written over. */
export function makeFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BackupFault(`${folder} is not empty: a backup is never written over.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

export function writeRows(folder: string, table: string, rows: AsyncIterable<string>): Promise<void> {
  const lines = async function* () {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`;
  };
  return pipeline(Readable.from(lines()), createGzip(), createWriteStream(fileOf(folder, table), { mode: 0o600, flags: 'wx' }));
}

export const hasRows = (folder: string, table: string) => existsSync(fileOf(folder, table));

export async function* readRows(folder: string, table: string): AsyncGenerator<string> {
  const source = createReadStream(fileOf(folder, table));
  const text = source.pipe(createGunzip());
  source.once('error', (error) => text.destroy(error));
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) yield JSON.parse(line) as string;
}

/** The last file that is written: a folder without it is no backup. */
export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flag: 'wx' });
}

/** @throws BackupFault */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) throw new BackupFault(`${folder} holds no whole backup: ${MANIFEST} is not there.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  if (manifest.format !== 'repatria-backup' || manifest.version !== 1)
    throw new BackupFault(`${file} is of no backup that this version reads.`);
  return manifest;
}
