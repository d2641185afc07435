import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { mountGraphiql } from '../../../server/graphiqlPages';
import { setSecurityHeaders } from '../../../server/securityHeaders';

const folder = mkdtempSync(path.join(tmpdir(), 'repatria-pages-'));
let app: FastifyInstance;
beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'));
  for (const file of ['index.html', 'icon.svg', 'assets/page-1.js', 'assets/page-1.css', 'assets/codicon-1.ttf'])
    writeFileSync(path.join(folder, file), 'x');
  for (const file of ['sources.sha256', '.env', 'assets/page-1.js.map', 'settings.ts', 'backup.sql', 'page.html.bak'])
    writeFileSync(path.join(folder, file), 'SECRET');
  app = Fastify();
  setSecurityHeaders(app);
  await mountGraphiql(app, { folder, issuer: 'https://identity.example/realms/r' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string) => app.inject({ method: 'GET', url });

describe('of the workspace', () => {
  it.each([
    ['/graphiql/', 'text/html; charset=utf-8'],
    ['/graphiql/index.html', 'text/html; charset=utf-8'],
    ['/graphiql/icon.svg', 'image/svg+xml; charset=utf-8'],
    ['/graphiql/assets/page-1.js', 'application/javascript; charset=utf-8'],
    ['/graphiql/assets/page-1.css', 'text/css; charset=utf-8'],
    ['/graphiql/assets/codicon-1.ttf', 'font/ttf'],
    ['/graphiql/settings.json', 'application/json; charset=utf-8'],
  ])('%s is served as what it is, and as nothing else', async (url, type) => {
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
    // The file of the build, whoever asks: nothing of an account is in a script.
    if (!url.endsWith('settings.json')) expect(body).toBe('x');
  });

  it.each([
    '/graphiql/sources.sha256',
    '/graphiql/.env',
    '/graphiql/assets/page-1.js.map',
    '/graphiql/settings.ts',
    '/graphiql/backup.sql',
    '/graphiql/page.html.bak',
  ])('%s is not served, though it lies there: files of a page alone are', async (url) => {
    const { statusCode, body } = await get(url);
    expect([statusCode, body.includes('SECRET')]).toEqual([404, false]);
  });

  it.each([
    '/graphiql/assets',
    '/graphiql/assets/',
    '/graphiql/nothing.js',
    '/graphiql/index.html/photo.css',
    '/graphiql/%2e%2e/package.json',
  ])('there is no list of a folder, and no other page in the place of one that is not there: %s', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
  });

  it('every page loads and sends nothing beyond the host and the identity provider', async () => {
    for (const url of ['/graphiql', '/graphiql/', '/graphiql/assets/page-1.js', '/graphiql/settings.json']) {
      const policy = String((await get(url)).headers['content-security-policy']);
      expect(policy).toContain("object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
      expect(policy).toMatch(/^default-src 'self'; connect-src 'self' https:\/\/identity\.example; /);
      expect(policy).not.toMatch(/script-src|unsafe-eval|\*|http:/);
    }
  });
});
