import { spawnSync } from 'node:child_process';

// npm run pairs: every way to a case of another State, for every two States that have an officer here.
const { status } = spawnSync(
  process.execPath,
  ['node_modules/.bin/jest', '--runInBand', '--testTimeout', '86400000', 'tests/existence/everyPair'],
  { stdio: 'inherit', env: { ...process.env, EXISTENCE_STATES: 'all' } },
);
process.exit(status ?? 1);
