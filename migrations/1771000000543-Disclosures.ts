import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every disclosure with its kind and its article, and its recall (LED Art. 35 to 38; I-33, I-35). */
export class Disclosures1771000000543 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
alter table data_transfer
  add column kind text,
  add column originator_consent text not null default 'NOT_NEEDED' check (originator_consent in ('NOT_NEEDED', 'GIVEN')),
  add column recalled_by uuid references account,
  add column recall_reasons text,
  add column recall_notified_at timestamptz;
update data_transfer t set kind = case
  when exists (select from handoff h where h.id = t.subject_id) then 'HANDOFF'
  when exists (select from repatriation_request r where r.id = t.subject_id) then 'INVITATION'
  else 'CLAIM_SUBMISSION' end;
alter table data_transfer
  alter column kind set not null,
  add constraint data_transfer_kind check (kind in ('CLAIM_SUBMISSION', 'INVITATION', 'HANDOFF', 'CONSULAR_NOTICE', 'MOVEMENT_MANIFEST', 'TRACING_RELEASE')),
  -- I-33: no basis, no disclosure.
  add constraint data_transfer_has_a_basis check (basis not in ('', 'NONE')),
  add constraint data_transfer_says_what_and_why check (items <> '' and justification <> '' and recipient_authority <> ''),
  add constraint data_transfer_recalled_with_reasons check (recalled_by is null or (recalled_at is not null and length(recall_reasons) >= 20));
create index data_transfer_country on data_transfer (country, transferred_at);

-- What was disclosed is never rewritten; it may be recalled, once.
create function disclosure_stands() returns trigger language plpgsql as $$
begin
  if old.recalled_at is not null and new.recalled_at is distinct from old.recalled_at
    or (new.id, new.person_id, new.country, new.recipient_authority, new.basis, new.justification, new.items, new.subject_id, new.kind, new.recorded_by, new.transferred_at)
      is distinct from (old.id, old.person_id, old.country, old.recipient_authority, old.basis, old.justification, old.items, old.subject_id, old.kind, old.recorded_by, old.transferred_at) then
    raise exception 'A disclosure is never rewritten.' using errcode = 'restrict_violation';
  end if;
  return new;
end
$$;
create trigger disclosure_stands before update on data_transfer for each row execute function disclosure_stands();

create policy liaison_reads on data_transfer for select to repatria_liaison
  using (data_transfer.country = viewer_country()
    and coalesce((select true from person_access a where a.person_id = data_transfer.person_id and a.country = viewer_country() limit 1), false));
grant select on data_transfer to repatria_liaison;
`;
