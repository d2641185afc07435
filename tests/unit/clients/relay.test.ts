import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RELAY_DESK } from './desk';

const REPOSITORY = path.join(__dirname, '../../..');
let project: string;

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'repatria-relay-'));
  mkdirSync(path.join(project, 'src/__generated__'), { recursive: true });
  copyFileSync(path.join(REPOSITORY, 'schema/schema.graphql'), path.join(project, 'schema.graphql'));
  writeFileSync(path.join(project, 'src/desk.ts'), RELAY_DESK);
  writeFileSync(
    path.join(project, 'relay.config.json'),
    JSON.stringify({ src: './src', schema: './schema.graphql', language: 'typescript', artifactDirectory: './src/__generated__' }),
  );
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('Relay compiles a portal against the committed schema: connections page, nodes are fetched again, interfaces spread', () => {
  const compiler: unknown = require('relay-compiler');
  const binary = String(compiler);
  // The package has no build for some platforms; where there is one, it must agree.
  expect(existsSync(binary)).toBe(true);
  execFileSync(binary, ['relay.config.json'], { cwd: project, stdio: 'pipe' });
  expect(readdirSync(path.join(project, 'src/__generated__')).sort()).toEqual(
    expect.arrayContaining(['deskQuery.graphql.ts', 'deskRequestQuery.graphql.ts', 'deskRequestsPaginationQuery.graphql.ts']),
  );
});
