import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, printSchema } from 'graphql';
import { PORTAL_DOCUMENTS } from './desk';

const REPOSITORY = path.join(__dirname, '../../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'repatria-codegen-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const strings = { input: 'string', output: 'string' };
const scalars = {
  DateTime: strings,
  PartialDate: strings,
  CountryCode: strings,
  CaseRef: strings,
  Sha256: strings,
  BCP47: strings,
  Duration: strings,
};

it.each([
  ['of the whole schema', 'schema', { typescript }, 'export type RepatriationRequest = '],
  ['of a client’s operations', 'operations', { operations }, 'export type DeskQuery = '],
] as const)('GraphQL Code Generator makes types %s, and they compile under strict', async (_of, name, pluginMap, expected) => {
  const schemaAst = buildSchema(readFileSync(path.join(REPOSITORY, 'schema/schema.graphql'), 'utf8'));
  const file = path.join(folder, `${name}.ts`);
  const text = await codegen({
    filename: file,
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents: [{ document: parse(PORTAL_DOCUMENTS) }],
    config: { scalars, strictScalars: true },
    plugins: Object.keys(pluginMap).map((plugin) => ({ [plugin]: {} })),
    pluginMap,
  });
  expect(text).toContain(expected);
  writeFileSync(file, text);
  const flags = ['--noEmit', '--strict', '--ignoreConfig', '--types', '', '--target', 'es2022'];
  const compiled = spawnSync(path.join(REPOSITORY, 'node_modules/.bin/tsc'), [...flags, file], { cwd: folder, encoding: 'utf8' });
  expect(compiled.stdout).toBe('');
  expect(compiled.status).toBe(0);
});
