import { backupCommand } from './backupCommand';

void (async () => {
  try {
    process.exitCode = await backupCommand(process.argv.slice(2), process.env, (text) => process.stdout.write(text));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
})();
