import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invariants that rested on code alone, held by the database beside it: what a decision asks (I-13, I-42), and what an end must leave
 * behind in the same transaction (I-27, I-28, I-31, I-39, I-45). The latter are asked at commit, when everything has been written.
 */
export class LawfulEnds1771000000607 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECISIONS);
    await runner.query(CONSULAR);
    for (const { name, body, triggers } of ENDS) {
      await runner.query(
        `create function ${name}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$\n${body}\n$$`,
      );
      // Asked for whoever wrote: it looks for what was left behind, never at rows for the writer's eyes.
      await runner.query(
        `alter function ${name}() owner to repatria_system; revoke all on function ${name}() from public; grant execute on function ${name}() to repatria_system`,
      );
      for (const trigger of triggers) await runner.query(`create constraint trigger ${trigger} execute function ${name}()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const refuse = (rule: string, what: string) => `raise exception '${rule}: ${what}' using errcode = 'check_violation';`;

const DECISIONS = `
create or replace function request_approved_lawfully() returns trigger language plpgsql as $$
declare facts record;
begin
  select death_penalty_unassured, under_minimum_age, consular_choice_missing, gates ->> 'COMPETING_REQUESTS' as competing into facts
    from guard_facts_request where request_id = new.id;
  if facts.death_penalty_unassured then ${refuse('I-06', 'the death penalty is possible, and neither an accepted assurance nor a reasoned treaty ground answers it')} end if;
  if facts.under_minimum_age and new.route <> 'CHILD_FAMILY_RETURN' then ${refuse('I-08', 'the person may have been below the minimum age at the act')} end if;
  if facts.consular_choice_missing then ${refuse('I-13', 'for a State to which a claim was submitted the choice of the person is not recorded')} end if;
  if facts.competing not in ('CLEARED', 'NOT_APPLICABLE') then ${refuse('I-42', 'competing requests are ranked and decided together first')} end if;
  return new;
end $$;

-- I-42: before RQ7, when an approval is proposed.
create function approval_proposed_lawfully() returns trigger language plpgsql as $$
begin
  if (select gates ->> 'COMPETING_REQUESTS' from guard_facts_request where request_id = new.request_id) not in ('CLEARED', 'NOT_APPLICABLE') then
    ${refuse('I-42', 'competing requests are ranked and decided together first')}
  end if;
  return new;
end $$;
create trigger approval_proposed_lawfully before insert on decision for each row when (new.proposal = 'APPROVED')
  execute function approval_proposed_lawfully();
`;

const CONSULAR = `
alter table consular_record add column post_notified_reasons text;

-- I-13, VCCR Art. 36: on the person's wish alone, or where a treaty makes it mandatory, with reasons.
create function post_notified_lawfully() returns trigger language plpgsql as $$
begin
  if new.fears_state then ${refuse('I-14', 'the person fears this State: its post is told nothing')} end if;
  if new.choice <> 'REQUESTED' and (new.post_notified_reasons is null
      or not (select o.mandatory_consular_notification from origin_country o where o.code = new.country)) then
    ${refuse('I-13', 'the post is told on the wish of the person, or by a treaty, with reasons')}
  end if;
  return new;
end $$;
create trigger post_notified_on_insert before insert on consular_record for each row
  when (new.post_notified_at is not null) execute function post_notified_lawfully();
create trigger post_notified_on_update before update on consular_record for each row
  when (new.post_notified_at is not null and new.post_notified_at is distinct from old.post_notified_at) execute function post_notified_lawfully();
`;

const REVIEWED = (subject: string) =>
  `exists (select from task t where t.subject_id = ${subject} and t.kind in ('DETENTION_BASIS_REVIEW', 'DETENTION_REVIEW'))`;

const ENDS = [
  {
    name: 'detention_basis_reviewed',
    body: `begin
  if not ${REVIEWED('new.id')} then ${refuse('I-31', 'a basis of the detention fell away, and no review of it was opened')} end if;
  return null;
end`,
    triggers: [
      `request_end_reviewed after update of state on repatriation_request deferrable initially deferred for each row
        when (new.state is distinct from old.state and (new.state = 'LAPSED' or new.state = 'DECLINED' and new.route = 'EXTRADITION'))`,
      `case_end_reviewed after update of stage on proceeding deferrable initially deferred for each row
        when (new.stage is distinct from old.stage and new.stage in ('CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED'))`,
    ],
  },
  {
    name: 'lost_person_followed',
    body: `begin
  if exists (select from repatriation_request r where r.person_id = new.person_id
      and r.state not in ('COMPLETED', 'FOLLOW_UP', 'CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED', 'ON_HOLD')) then
    ${refuse('I-39', 'a request for somebody who died or escaped goes on')}
  end if;
  if not exists (select from task t where t.person_id = new.person_id and t.kind = 'FAMILY_NOTICE') then
    ${refuse('I-39', 'nobody is to tell the family')}
  end if;
  return null;
end`,
    triggers: [
      `lost_person_followed after update of end_reason on custody_episode deferrable initially deferred for each row
        when (new.end_reason in ('DEATH', 'ESCAPE') and new.end_reason is distinct from old.end_reason)`,
    ],
  },
  {
    name: 'breach_takes_back',
    body: `begin
  if exists (select from repatriation_request r where r.country = new.country and r.state in ('APPROVED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED')) then
    ${refuse('I-45', 'an assurance of this State was broken, and a case that was approved for it goes on')}
  end if;
  return null;
end`,
    triggers: [
      `breach_takes_back after update of status on assurance deferrable initially deferred for each row
        when (new.status = 'BREACHED' and old.status is distinct from new.status)`,
    ],
  },
  {
    name: 'transferred_case_waits',
    body: `declare facts record;
begin
  select f.final_outcome_reported, f.outcome_adjudicated, f.ne_bis_in_idem into facts from guard_facts_proceeding f where f.proceeding_id = new.id;
  if not coalesce(facts.final_outcome_reported, false) then ${refuse('I-27', 'a case that was transferred waits for its final outcome')} end if;
  if facts.outcome_adjudicated and facts.ne_bis_in_idem is distinct from 'BARRED' then ${refuse('I-27', 'a finding that bars the case closes it')} end if;
  return null;
end`,
    triggers: [
      `transferred_case_waits after update of stage on proceeding deferrable initially deferred for each row
        when (old.stage = 'TRANSFERRED_OUT' and new.stage = 'COMPLETED')`,
    ],
  },
  {
    name: 'specialty_alerted',
    body: `begin
  if not exists (select from task t where t.subject_id = new.handoff_id and t.kind = 'SPECIALTY_ALERT') then
    ${refuse('I-28', 'charges beyond the approved acts alert a legal officer')}
  end if;
  return null;
end`,
    triggers: [
      `specialty_alerted after insert or update on handoff_feedback deferrable initially deferred for each row when (new.outside_approved_acts)`,
    ],
  },
] as const;
