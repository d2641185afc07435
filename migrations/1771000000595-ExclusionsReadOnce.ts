import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Policy {
  readonly name: string;
  readonly table: string;
  readonly qual: string;
}

/** As PostgreSQL prints "the viewer is excluded from the case of this person", which it then looks up for every row. */
const EXCLUDED =
  /\(NOT COALESCE\(\( SELECT true\s+FROM case_exclusion x\s+WHERE \(\(x\.person_id = ([\w.]+)\) AND \(x\.account_id = viewer_account\(\)\)\)\s+LIMIT 1\), false\)\)/g;

/**
 * The cases that an account is excluded from are few: each statement reads them once and compares, instead of one look for
 * every row of every table. Whoever has no person (null) stays visible, as before.
 */
export class ExclusionsReadOnce1771000000595 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index case_exclusion_account on case_exclusion (account_id, person_id)');
    const policies: Policy[] = await runner.query(
      `select policyname as name, tablename as table, qual from pg_policies
       where schemaname = 'public' and qual like '%case_exclusion%' order by tablename, policyname`,
    );
    for (const { name, table, qual } of policies) {
      const once = qual.replace(
        EXCLUDED,
        (_, person: string) =>
          `coalesce(${person} <> all (array(select x.person_id from case_exclusion x where x.account_id = viewer_account())), true)`,
      );
      if (once.includes('NOT COALESCE')) throw new Error(`The policy ${name} of ${table} looks for exclusions in a way unknown here.`);
      await runner.query(`alter policy ${name} on ${table} using (${once})`);
    }
    // Who is in custody now is asked with every person; the constraint against overlaps answers it by a wider index.
    await runner.query('create unique index custody_episode_open on custody_episode (person_id) where ended_at is null');
    // No read can use it: a condition on an array does not pass a policy before the rows are read. Every trace paid for it.
    await runner.query('drop index audit_entry_subjects');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
