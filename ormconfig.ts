import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { EntityTarget, MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import { PreparingClient } from './integrations/postgres/PreparingClient';

/** Files of a folder tree that hold one exported class each: .js when built, .ts under test. */
function classesIn(folder: string): Function[] {
  return readdirSync(path.join(__dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(js|ts)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
    .flatMap((file) => Object.values(require(path.join(__dirname, folder, file)) as Record<string, unknown>))
    .filter(
      (exported): exported is Function => typeof exported === 'function' && /^class\s/.test(Function.prototype.toString.call(exported)),
    );
}

/** The one DataSource: entities for the write side, migrations for the schema. `synchronize` is never on. */
export function createDataSource(
  url: string,
  {
    poolSize = 10,
    applicationName = 'repatria',
    options,
    migrates = false,
  }: {
    readonly poolSize?: number;
    readonly applicationName?: string;
    /** Parameters of each connection, such as its timeouts. */
    readonly options?: string;
    /** Whoever only serves need not load what brought the schema to where it is. */
    readonly migrates?: boolean;
  } = {},
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: classesIn('entities') as EntityTarget<object>[] as never,
    migrations: migrates ? (classesIn('migrations') as (new () => MigrationInterface)[]) : [],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    poolSize,
    applicationName,
    extra: { connectionTimeoutMillis: 5_000, Client: PreparingClient, ...(options ? { options } : {}) },
  });
}

/** For the TypeORM command line: `DATABASE_ADMIN_URL` or `DATABASE_URL` names the database. */
const commandLineUrl = process.env.DATABASE_ADMIN_URL ?? process.env.DATABASE_URL;
export const dataSource = commandLineUrl ? createDataSource(commandLineUrl, { migrates: true }) : undefined;
