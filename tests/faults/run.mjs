import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npm run faults -- --seconds 60 --restarts 5 --kills 20 --rows 10000: connections cut before every
// statement, under load for so long; the database crashed; the platform killed in the import of a list.
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    restarts: { type: 'string', default: '5' },
    kills: { type: 'string', default: '20' },
    rows: { type: 'string', default: '10000' },
  },
});
const { status } = spawnSync(process.execPath, ['node_modules/.bin/jest', '--runInBand', '--testTimeout', '86400000', 'tests/faults'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    FAULT_SECONDS: values.seconds,
    FAULT_RESTARTS: values.restarts,
    FAULT_KILLS: values.kills,
    FAULT_ROWS: values.rows,
  },
});
process.exit(status ?? 1);
