import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npm run timing -- --samples 500: whether the time of an answer tells what exists and is not seen (Welch’s t, ratio of medians).
const { values } = parseArgs({ options: { samples: { type: 'string', default: '500' } } });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/.bin/jest', '--runInBand', '--testTimeout', '86400000', 'tests/existence/timing'],
  {
    stdio: 'inherit',
    env: { ...process.env, TIMING_SAMPLES: values.samples },
  },
);
process.exit(status ?? 1);
