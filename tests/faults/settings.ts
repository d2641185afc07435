/** Seconds under load with connections being cut; `npm run faults` sets it. */
export const SECONDS = Number(process.env['FAULT_SECONDS'] ?? 0) || 4;
export const KILLS = Number(process.env['FAULT_KILLS'] ?? 0) || 1;
/** Of the list in whose import the process is killed. */
export const ROWS = Number(process.env['FAULT_ROWS'] ?? 0) || 600;
export const RESTARTS = Number(process.env['FAULT_RESTARTS'] ?? 0) || 1;

/** Failures are what is looked for here: the log would hold nothing else. */
process.env['LOG_LEVEL'] ??= 'silent';
