import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npm run fuzz -- --runs 2000 --seed 7: the tests of random operations, with more of them or from another seed on.
const { values } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string' } } });
const seed = values.seed ?? String(Math.floor(Math.random() * 1_000_000));
process.stdout.write(`${values.runs} operations from seed ${seed} on.\n`);
const files = ['tests/api/randomOperations.test.ts', 'tests/fuzz/crossTenant.test.ts', 'tests/fuzz/plantedLeaks.test.ts'];
const { status } = spawnSync(process.execPath, ['node_modules/.bin/jest', '--testTimeout', '86400000', ...files], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: seed },
});
process.exit(status ?? 1);
