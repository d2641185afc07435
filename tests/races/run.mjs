import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npm run races -- --rounds 200: lost updates (50 editors a round), double approvals, idempotency (5 copies a key), write skew.
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '200' } } });
const { status } = spawnSync(process.execPath, ['node_modules/.bin/jest', '--runInBand', '--testTimeout', '86400000', 'tests/races'], {
  stdio: 'inherit',
  env: { ...process.env, RACE_ROUNDS: values.rounds },
});
process.exit(status ?? 1);
