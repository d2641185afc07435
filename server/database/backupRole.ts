import { type Client, DatabaseError } from 'pg';

/** Reads every row of every table and changes none: who takes a backup needs no more. */
export const BACKUP_ROLE = 'repatria_backup';

const MAY_NOT = '42501';
const IS_THERE = '42710';

/**
 * Makes the role where the administrator may (of PostgreSQL, a superuser), and lets it read what there is now. Where it may not,
 * OPERATING.md says how the role is made by hand.
 */
export async function prepareBackupRole(admin: Client): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [BACKUP_ROLE]);
  if (!rowCount) {
    try {
      await admin.query(`create role ${BACKUP_ROLE} nologin bypassrls`);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      if (error.code === MAY_NOT) return;
      if (error.code !== IS_THERE) throw error;
    }
  }
  await admin.query(`
    grant usage on schema public to ${BACKUP_ROLE};
    grant select on all tables in schema public to ${BACKUP_ROLE};
    grant select on all sequences in schema public to ${BACKUP_ROLE}`);
}
