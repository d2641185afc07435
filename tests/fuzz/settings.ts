/** How many operations a role is given, and with which seed they begin; `npm run fuzz` sets both. */
export const RUNS = Number(process.env['FUZZ_RUNS'] ?? 0) || undefined;
export const SEED = Number(process.env['FUZZ_SEED'] ?? 1);

/** What goes wrong is in the report, as the question that did it; stacks by LOG_LEVEL=error. */
process.env['LOG_LEVEL'] ??= 'silent';
