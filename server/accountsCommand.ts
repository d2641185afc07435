import { appointAdministrator, NotAppointed } from '../commands/access/appointAdministrator';
import { demoAccounts } from '../integrations/identity/accounts';
import { createDataSource } from '../ormconfig';
import { readConfig } from './config';
import { runningServingUrl } from './database/runningServingUrl';

const USAGE = `npm run accounts -- administrator <login> <name> <organisation>
                                  appoints one of the first two administrators; <login> is the subject that the identity provider names
`;

/** What an operator does with accounts beside the running platform: nothing, once there are two administrators. */
async function main([command, login, name, organisation, ...more]: readonly string[]): Promise<number> {
  if (command !== 'administrator' || !login || !name || !organisation || more.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const config = readConfig();
  const dataSource = await createDataSource(runningServingUrl(config), {
    poolSize: 1,
    applicationName: 'repatria-accounts',
  }).initialize();
  try {
    // In production nobody acts as an account of the demo.
    const beside = config.mode === 'production' ? demoAccounts.map(({ id }) => id) : [];
    await appointAdministrator(dataSource, { login, name, organisation }, beside);
    process.stdout.write(`${login} is an administrator.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotAppointed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await dataSource.destroy();
  }
}

void (async () => {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
})();
