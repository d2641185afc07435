import type { MigrationInterface, QueryRunner } from 'typeorm';

/** I-35, LED Art. 16(6): nothing that was disclosed is corrected without its recipients being told, or a legal officer having to decide. */
export class CorrectionsTold1771000000642 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const SQL = `
create function correction_told() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from data_transfer t where t.person_id = new.person_id and t.recalled_at is null and t.transferred_at <= new.decided_at
      and not exists (select from correction_notice n
        where n.correction_id = new.id and n.country = t.country and n.recipient_authority = t.recipient_authority))
    and not exists (select from task k
      where k.person_id = new.person_id and k.kind = 'CORRECTION_NOTICE' and k.opened_at >= new.decided_at) then
    raise exception 'I-35: data that was disclosed is corrected, and its recipient is not told' using errcode = 'check_violation', constraint = 'correction_told';
  end if;
  return null;
end
$$;
alter function correction_told() owner to repatria_system;
revoke all on function correction_told() from public;
grant execute on function correction_told() to repatria_system;
create constraint trigger correction_told after insert or update of status on correction deferrable initially deferred for each row
  when (new.status = 'APPROVED') execute function correction_told();
`;
