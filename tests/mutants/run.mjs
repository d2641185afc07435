import { spawnSync } from 'node:child_process';

// npm run mutants: every sentence of the policy is said otherwise, and some test must fail for each.
const { status } = spawnSync(process.execPath, ['node_modules/.bin/jest', '--runInBand', 'tests/mutants'], {
  stdio: 'inherit',
  env: { ...process.env, MUTANTS: 'all' },
});
process.exit(status ?? 1);
