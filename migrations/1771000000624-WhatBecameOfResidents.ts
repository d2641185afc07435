import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * I-40: of whoever lived in a place it is on record, too, that it died, was brought to a State by others, or never was there. Family
 * links are of the closed list alone, read from both sides: a link in a word of its own was in nobody's way (I-11).
 */
export class WhatBecameOfResidents1771000000624 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table resident_reconciliation
  add column country text references origin_country (code),
  drop constraint resident_reconciliation_outcome_check,
  add constraint resident_outcome check (outcome in ('MOVED', 'LEFT', 'RETURNED', 'DECEASED', 'NEVER_THERE', 'UNKNOWN')),
  add constraint resident_returned check ((outcome = 'RETURNED') = (country is not null)),
  add constraint resident_reasons check (outcome in ('MOVED', 'LEFT') or reasons is not null);

-- A link that says the same as another one, in a word of its own or from the other side, is not needed twice.
create temporary table kind_of_word on commit drop as select * from (values
  ('MOTHER', 'PARENT'), ('FATHER', 'PARENT'), ('SON', 'CHILD'), ('DAUGHTER', 'CHILD'), ('BROTHER', 'SIBLING'), ('SISTER', 'SIBLING'),
  ('HUSBAND', 'SPOUSE'), ('WIFE', 'SPOUSE'), ('GRANDMOTHER', 'GRANDPARENT'), ('GRANDFATHER', 'GRANDPARENT'),
  ('GRANDSON', 'GRANDCHILD'), ('GRANDDAUGHTER', 'GRANDCHILD'), ('AUNT', 'AUNT_OR_UNCLE'), ('UNCLE', 'AUNT_OR_UNCLE'),
  ('NIECE', 'NIECE_OR_NEPHEW'), ('NEPHEW', 'NIECE_OR_NEPHEW')) as words (word, kind);
delete from relationship k using kind_of_word w, relationship o
where upper(k.kind) = w.word and o.person_id = k.person_id and o.related_person_id = k.related_person_id and o.kind = w.kind;
update relationship k set kind = w.kind from kind_of_word w where upper(k.kind) = w.word;
alter table relationship add constraint relationship_kind check (kind in
  ('PARENT', 'CHILD', 'SIBLING', 'SPOUSE', 'GRANDPARENT', 'GRANDCHILD', 'AUNT_OR_UNCLE', 'NIECE_OR_NEPHEW', 'GUARDIAN', 'WARD'));
`;
