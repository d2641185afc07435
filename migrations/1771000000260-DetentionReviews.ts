import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-30: reviews of detention, and a time for the next one that nobody moves. */
export class DetentionReviews1771000000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create table detention_review (
  id uuid primary key,
  person_id uuid not null references person,
  held_at timestamptz not null,
  body text not null check (body <> ''),
  person_heard boolean not null check (person_heard),
  counsel_notified boolean not null check (counsel_notified),
  outcome text not null check (outcome in ('CONTINUED', 'RELEASE_ORDERED')),
  reasons text not null check (length(reasons) >= 20),
  was_due_at timestamptz,
  next_due_at timestamptz,
  executed_at timestamptz,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  check ((outcome = 'CONTINUED') = (next_due_at is not null)),
  check (executed_at is null or outcome = 'RELEASE_ORDERED')
);
create index detention_review_person on detention_review (person_id, held_at);
-- No group orders: the reasons of one person are no other's.
create index detention_review_reasons on detention_review (md5(lower(reasons)));
alter table detention_review enable row level security;
alter table detention_review force row level security;
create policy system_all on detention_review to repatria_system using (true) with check (true);
grant select, insert, update on detention_review to repatria_system;
create policy staff_reads on detention_review for select to repatria_staff
  using (not coalesce((select true from case_exclusion x where x.person_id = detention_review.person_id and x.account_id = viewer_account() limit 1), false));
grant select on detention_review to repatria_staff;

create function keep_review_date() returns trigger language plpgsql as $$
begin
  raise exception 'I-30: the time of a review is not moved; a review is held, or it is overdue' using errcode = 'check_violation', constraint = 'review_date_stands';
end
$$;
create trigger clock_review_date_stands before update of due_at on clock for each row
  when (old.kind = 'DETENTION_REVIEW' and new.due_at is distinct from old.due_at) execute function keep_review_date();
`;
