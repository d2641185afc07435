import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons whose cases the account is kept out of, read once for a statement (decision 10). */
const KEPT_FROM = 'array(select x.person_id from case_exclusion x where x.account_id = viewer_account())';

/**
 * Who is kept out of a case is kept out of its traces: what others did with it, and what they searched for when they found it. An
 * entry about several persons goes whole, as its record and hash name them all. Leaves and subtrees stay: digests that tell nothing,
 * without which neighbours could not be proven.
 */
export class ExclusionsOfTheLog1771000000665 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create policy own_exclusions on case_exclusion for select to repatria_office using (case_exclusion.account_id = viewer_account());
grant select on case_exclusion to repatria_office;

create policy not_kept_from on audit_entry as restrictive for select to repatria_staff, repatria_office
  using (not audit_entry.subjects && ${KEPT_FROM});
create policy not_kept_from on audit_subject as restrictive for select to repatria_staff, repatria_office
  using (audit_subject.person_id <> all (${KEPT_FROM}));
create policy entry_seen on audit_question as restrictive for select to repatria_staff, repatria_office
  using (coalesce((select true from audit_entry e where e.id = audit_question.entry_id limit 1), false));

-- Of entries that the viewer sees, and of the platform whole.
create or replace view audit_inclusion with (security_invoker = true) as
  select l.leaf_index, l.entry_id, l.leaf_hash, c.tree_size, c.root_hash, c.note
  from audit_leaf l join audit_entry e on e.id = l.entry_id join audit_checkpoint c on c.tree_size > l.leaf_index;
`;
