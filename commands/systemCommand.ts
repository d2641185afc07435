import type { Viewer } from '../domain/access/viewer';
import { SYSTEM_ACTOR } from '../domain/access/viewer';
import { appendRecord } from './audit/record';
import type { CommandDeps } from './command';
import { Tx } from './Tx';

/** The platform acting by itself. It has no account and no scope of rows; its events say that it was the platform. */
const PLATFORM: Viewer = {
  accountId: '00000000-0000-0000-0000-000000000000',
  login: SYSTEM_ACTOR,
  name: 'Repatria',
  role: 'ADMINISTRATOR',
  country: null,
  organisation: 'Repatria',
  purpose: 'OVERSIGHT',
  purposeStated: true,
};

/** One transaction of the platform's own, in the system scope, recorded like a command. Null from the work: nothing happened. */
export async function systemCommand<Result>(
  deps: CommandDeps,
  operation: string,
  work: (tx: Tx) => Promise<Result | null>,
): Promise<Result | null> {
  return deps.dataSource.transaction(async (manager) => {
    const now = deps.now();
    await manager.query('set local role repatria_system');
    await manager.query(`select set_config('app.now', $1, true)`, [now.toISOString()]);
    const tx = new Tx(manager, PLATFORM, now, deps, true, null);
    const result = await work(tx);
    if (result === null && tx.tasks.length > 0) throw new Error(`${operation} left work to somebody and says that nothing happened.`);
    if (result !== null) await appendRecord(tx, operation, { kind: 'Clock', id: '' }, undefined, undefined);
    return result;
  });
}
