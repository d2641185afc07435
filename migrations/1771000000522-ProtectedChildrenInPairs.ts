import type { MigrationInterface, QueryRunner } from 'typeorm';

const seen = (person: string) => `coalesce((select true from person p where p.id = ${person} limit 1), false)`;

/** A pair of records names two persons: the prosecution sees it only where it sees both (CHILD_PROTECTED, migration 483). */
const PAIRS = { duplicate_candidate: ['person_a', 'person_b'], person_merge: ['survivor_id', 'person_id'] } as const;

export class ProtectedChildrenInPairs1771000000522 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, persons] of Object.entries(PAIRS)) {
      await runner.query(`drop policy if exists child_protected on ${table}`);
      await runner.query(
        `create policy child_protected on ${table} as restrictive for select to repatria_staff
           using (viewer_role() <> 'PROSECUTOR' or (${persons.map((person) => seen(`${table}.${person}`)).join(' and ')}))`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
