import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * CHILD_PROTECTED closes every row of the person to the prosecution (migration 483). Tables that came beside it were left open:
 * whatever names a person, is read by the custodial side and has no such condition gets it.
 */
export class ProtectedChildrenEverywhere1771000000590 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const tables: { readonly name: string }[] = await runner.query(
      `select p.tablename as name from pg_policies p
       join information_schema.columns c on c.table_schema = p.schemaname and c.table_name = p.tablename and c.column_name = 'person_id'
       where p.schemaname = 'public' and p.policyname = 'staff_reads' and p.tablename <> 'case_exclusion' and 'repatria_staff' = any(p.roles)
         and not exists (select from pg_policies o where o.schemaname = p.schemaname and o.tablename = p.tablename and o.policyname = 'child_protected')
       order by 1`,
    );
    for (const { name } of tables) {
      await runner.query(
        `create policy child_protected on ${name} as restrictive for select to repatria_staff
           using (viewer_role() <> 'PROSECUTOR' or ${name}.person_id is null
             or coalesce((select true from person p where p.id = ${name}.person_id limit 1), false))`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
