import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Domain A.3, C.3: the proof of a consular choice; copies of an item of evidence; victims of whom an item tells, by pseudonym. */
export class ProofOfChoicesAndCopies1771000000647 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHOICES);
    await runner.query(TABLES);
    for (const table of ['evidence_copy', 'evidence_victim']) {
      await runner.query(`alter table ${table} enable row level security; alter table ${table} force row level security;`);
      await runner.query(`create policy system_all on ${table} to repatria_system using (true) with check (true)`);
      // What tells of an item is seen by whoever sees the item (domain D.3.9).
      await runner.query(
        `create policy staff_reads on ${table} for select to repatria_staff
           using (coalesce((select true from evidence_item e where e.id = ${table}.evidence_id limit 1), false))`,
      );
      await runner.query(`grant select, insert, update on ${table} to repatria_system`);
      await runner.query(`grant select on ${table} to repatria_staff`);
    }
    await runner.query(FACTS);
    await runner.query(PLAN);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const CHOICES = `
alter table consular_record
  add column evidence_kind text check (evidence_kind in ('SIGNED', 'THUMB_PRINTED', 'RECORDED', 'WITNESSED')),
  add column evidence_ref text,
  add column evidence_sha256 text check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  add column evidence_witness text,
  add constraint choice_evidence_is_whole check (
    case when evidence_kind is null then evidence_ref is null and evidence_sha256 is null and evidence_witness is null
         when evidence_kind = 'WITNESSED' then evidence_witness is not null
         else evidence_ref is not null end);
`;

const TABLES = `
create table evidence_copy (
  id uuid primary key,
  evidence_id uuid not null references evidence_item,
  person_id uuid not null references person,
  kind text not null check (kind in ('FORENSIC_IMAGE', 'WORKING_COPY', 'PHOTOGRAPH', 'SCAN', 'TRANSCRIPT', 'TRANSLATION')),
  place text not null,
  holder text not null,
  made_by text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  end_cause text check (end_cause in ('DESTROYED', 'GIVEN_BACK', 'LOST', 'RECORDED_IN_ERROR')),
  end_reasons text,
  ended_by uuid references account,
  check (made_at <= recorded_at),
  constraint evidence_copy_ended check (
    (ended_at is null) = (end_cause is null) and (ended_at is null) = (end_reasons is null) and (ended_at is null) = (ended_by is null))
);
create index evidence_copy_evidence on evidence_copy (evidence_id, made_at);
create index evidence_copy_person on evidence_copy (person_id);

-- ISO/IEC 27037: a copy that stands for the item is the item, bit by bit.
create function copy_is_the_item() returns trigger language plpgsql as $$
begin
  if new.kind in ('FORENSIC_IMAGE', 'WORKING_COPY') and new.sha256 <> (select e.sha256 from evidence_item e where e.id = new.evidence_id) then
    raise exception 'EV7: the copy is not the item' using errcode = 'check_violation', constraint = 'copy_is_the_item';
  end if;
  return new;
end $$;
create trigger copy_is_the_item before insert on evidence_copy for each row execute function copy_is_the_item();

create table evidence_victim (
  id uuid primary key,
  evidence_id uuid not null references evidence_item,
  person_id uuid not null references person,
  -- Of the key list, which is kept outside by whoever protects the victims.
  pseudonym text not null check (pseudonym ~ '^V-[0-9A-Z]{2,12}(-[0-9A-Z]{2,12})?$'),
  child boolean not null,
  consent text not null check (consent in ('NOT_ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  replaced_at timestamptz check (replaced_at >= recorded_at)
);
create unique index evidence_victim_once on evidence_victim (evidence_id, pseudonym) where replaced_at is null;
create index evidence_victim_person on evidence_victim (person_id);

create function evidence_note_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'What is on record of an item of evidence is not written anew' using errcode = 'restrict_violation', constraint = 'evidence_note_is_kept';
end $$;
create trigger evidence_note_is_kept before update on evidence_copy for each row
  when ((new.id, new.evidence_id, new.person_id, new.kind, new.sha256, new.made_at, new.recorded_by, new.recorded_at)
      is distinct from (old.id, old.evidence_id, old.person_id, old.kind, old.sha256, old.made_at, old.recorded_by, old.recorded_at)
    or old.ended_at is not null and (new.ended_at, new.end_cause, new.ended_by) is distinct from (old.ended_at, old.end_cause, old.ended_by))
  execute function evidence_note_is_kept();
create trigger evidence_note_is_kept before update on evidence_victim for each row
  when ((new.id, new.evidence_id, new.person_id, new.pseudonym, new.child, new.consent, new.recorded_by, new.recorded_at)
      is distinct from (old.id, old.evidence_id, old.person_id, old.pseudonym, old.child, old.consent, old.recorded_by, old.recorded_at)
    or old.replaced_at is not null and new.replaced_at is distinct from old.replaced_at)
  execute function evidence_note_is_kept();

-- Whoever refused, or took back, that what it told goes on, is not overruled by a seal. What speaks for the accused goes all the same (I-25).
create function victims_are_willing() returns trigger language plpgsql as $$
begin
  if exists (select from handoff_item i join evidence_victim v on v.evidence_id = i.evidence_id and v.replaced_at is null
    join evidence_item e on e.id = i.evidence_id and not e.exculpatory
    where i.handoff_id = new.id and i.package_version = new.package_version and v.consent in ('REFUSED', 'WITHDRAWN')) then
    raise exception 'HO-VICTIM: a victim did not agree that an item of the package goes on' using errcode = 'check_violation', constraint = 'victims_are_willing';
  end if;
  return new;
end $$;
create trigger agreed_by_victims before update of state on handoff for each row
  when (new.state in ('SEALED', 'DISPATCHED') and new.state <> old.state) execute function victims_are_willing();
`;

/** Columns are only ever appended. */
const FACTS = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('guard_facts_handoff'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view guard_facts_handoff as select base.*,
    (select count(distinct v.evidence_id)::int from handoff h
       join handoff_item i on i.handoff_id = h.id and i.package_version = h.package_version
       join evidence_victim v on v.evidence_id = i.evidence_id and v.replaced_at is null and v.consent in (''REFUSED'', ''WITHDRAWN'')
       join evidence_item e on e.id = i.evidence_id and not e.exculpatory
     where h.id = base.handoff_id) as victims_unwilling
    from (' || text_of || ') base';
end $do$;
`;

const PLAN = `
do $do$
declare text_of text := rtrim(pg_get_viewdef('erasure_plan'::regclass, true), '; ' || chr(10));
begin
  execute 'create or replace view erasure_plan with (security_invoker = true) as ' || text_of || '
    union all
    select person_id, ''evidence_copy''::text, ''SHREDDED''::text, count(*)::int from evidence_copy group by 1
    union all
    select person_id, ''proceeding''::text, ''SHREDDED''::text, count(*)::int from proceeding where public_summary is not null group by 1
    union all
    select person_id, ''consular_record''::text, ''SHREDDED''::text, count(*)::int from consular_record
      where evidence_ref is not null or evidence_witness is not null group by 1';
end $do$;
`;
