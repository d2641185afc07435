import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain B (NationalityClaim.evidence): on which identity documents of the same person a claim rests. */
export class PapersOfClaims1771000000657 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(`alter table claim_paper enable row level security; alter table claim_paper force row level security;`);
    await runner.query(`create policy system_all on claim_paper to repatria_system using (true) with check (true)`);
    await runner.query(
      `create policy staff_reads on claim_paper for select to repatria_staff
         using (not coalesce((select true from case_exclusion x where x.person_id = claim_paper.person_id and x.account_id = viewer_account() limit 1), false))`,
    );
    await runner.query(
      `create policy child_protected on claim_paper as restrictive for select to repatria_staff
         using (viewer_role() <> 'PROSECUTOR' or coalesce((select true from person p where p.id = claim_paper.person_id limit 1), false))`,
    );
    await runner.query(`grant select, insert, delete on claim_paper to repatria_system`);
    await runner.query(`grant select on claim_paper to repatria_staff`);
    await runner.query(PLAN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const TABLE = `
alter table nationality_claim add constraint nationality_claim_of_person unique (id, person_id);

-- Claim and paper are of the one person; what a claim rested on stays, and goes with the paper when the person is erased.
create table claim_paper (
  id uuid primary key,
  person_id uuid not null references person,
  claim_id uuid not null,
  document_id uuid not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  constraint claim_paper_claim foreign key (claim_id, person_id) references nationality_claim (id, person_id),
  constraint claim_paper_document foreign key (document_id, person_id) references identity_document (id, person_id),
  constraint claim_paper_once unique (claim_id, document_id)
);
create index claim_paper_person on claim_paper (person_id);
create index claim_paper_document on claim_paper (document_id);
create trigger claim_paper_stays before update on claim_paper for each row execute function refuse_change();
`;

const PLAN = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('erasure_plan'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view erasure_plan with (security_invoker = true) as ' || text_of || '
    union all
    select person_id, ''claim_paper''::text, ''ERASED''::text, count(*)::int from claim_paper group by 1';
end $do$;
`;
