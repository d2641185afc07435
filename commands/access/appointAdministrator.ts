import type { DataSource } from 'typeorm';
import { newId } from '../../domain/reference/nodeId';
import { LOGIN } from './createAccount';

export interface NewAdministrator {
  /** The subject that the identity provider will name. */
  readonly login: string;
  readonly name: string;
  readonly organisation: string;
}

/** Why nobody was appointed. */
export class NotAppointed extends Error {}

/** One asks, another approves: with fewer nothing can be given, with more the platform itself gives it. */
const FIRST_ADMINISTRATORS = 2;

/**
 * The operator's, beside the API: the first two administrators of an installation, who make every other account. `beside`: accounts
 * that do not count, such as those of a demo that nobody may act as. It stands in the audit as an act of the platform's.
 * @throws NotAppointed when there are two, and for a login that is taken or none.
 */
export async function appointAdministrator(
  dataSource: DataSource,
  { login, name, organisation }: NewAdministrator,
  beside: readonly string[] = [],
): Promise<string> {
  if (!LOGIN.test(login) || name.trim() === '' || organisation.trim() === '')
    throw new NotAppointed('A login has two to 63 lower-case letters, digits, dots, dashes or @; name and organisation are not empty.');
  return dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('first administrators', 0))`);
    const [{ standing, taken }]: [{ standing: number; taken: boolean }] = await manager.query(
      `select (select count(*)::int from account a where a.active and a.id <> all ($2::uuid[]) and exists (
                 select from role_grant g where g.account_id = a.id and g.role = 'ADMINISTRATOR' and g.status = 'GRANTED'
                   and (g.ends_at is null or g.ends_at > now()))) as standing,
              exists (select from account where login = $1) as taken`,
      [login, beside],
    );
    if (standing >= FIRST_ADMINISTRATORS) throw new NotAppointed('There are two administrators: they make every other account.');
    if (taken) throw new NotAppointed('There is an account of this login.');
    const id = newId('Account');
    await manager.query(
      `insert into account (id, login, name, role, country, organisation) values ($1, $2, $3, 'ADMINISTRATOR', null, $4)`,
      [id, login, name.trim(), organisation.trim()],
    );
    await manager.query(
      `insert into audit_entry (id, account_id, actor, role, verb, operation, purpose, outcome, subjects)
       values ($1, '00000000-0000-0000-0000-000000000000', 'Repatria', 'SYSTEM', 'COLLECTION', 'appointAdministrator', 'SYSTEM', 'DONE', $2::uuid[])`,
      [newId('Part'), [id]],
    );
    return id;
  });
}
