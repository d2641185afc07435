import path from 'node:path';
import { runningPostgres } from '../../integrations/postgres/runningPostgres';
import type { Config } from '../config';
import { servingUrlOf } from './migrate';

/** The database of a platform that runs already, as the role that serves: a command beside it needs no more. */
export function runningServingUrl(config: Config): string {
  if (config.databaseUrl !== undefined && config.databaseAdminUrl !== undefined) return config.databaseUrl;
  const adminUrl = config.databaseUrl ?? runningPostgres(path.join(config.dataDir, 'postgres'), 'repatria');
  if (adminUrl === null) throw new Error(`No database runs for ${config.dataDir}. Start the platform first: npm start`);
  return servingUrlOf(adminUrl);
}
