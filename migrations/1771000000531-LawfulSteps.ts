import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What no step may break, whoever writes it: the invariants that stand between a person and a wrongful handover, held by the
 * database beside the lifecycle tables. The tables explain and refuse first; this is what remains when somebody goes around them.
 */
export class LawfulSteps1771000000531 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
    await runner.query(HANDOFFS);
    await runner.query(MOVEMENTS);
    await runner.query(REASONS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const refuse = (rule: string, what: string) => `raise exception '${rule}: ${what}' using errcode = 'check_violation';`;

const REQUESTS = `
create function request_steps_lawfully() returns trigger language plpgsql as $$
declare
  own text := coalesce((select value from setting where name = 'custodial_state'), 'IRQ');
  found record;
begin
  select f.finding, f.confirmed_by, a.status = 'ACCEPTED' as assured into found
    from non_refoulement_finding f left join assurance a on a.id = f.assurance_id
    where f.request_id = new.id and f.superseded_at is null limit 1;
  -- What expired under way does not keep a person in the air (rulings 11): at the end only a real risk does.
  if new.state = 'COMPLETED' then
    if coalesce(found.finding = 'REAL_RISK' or found.finding = 'REAL_RISK_MITIGATED' and not coalesce(found.assured, false), false) then
      ${refuse('I-05', 'a real risk stands')}
    end if;
  elsif found.confirmed_by is null or not coalesce(found.finding = 'NO_REAL_RISK' or found.finding = 'REAL_RISK_MITIGATED' and found.assured, false) then
    ${refuse('I-05', 'no confirmed finding says that there is no real risk, or that an accepted assurance mitigates it')}
  end if;
  if exists (select from consular_record c where c.person_id = new.person_id and c.country = new.country and c.fears_state) then
    ${refuse('I-14', 'the person fears this State')}
  end if;
  if new.country <> own and exists (select from nationality_claim c
      where c.person_id = new.person_id and c.country = own and c.status not in ('REFUTED', 'DEPRIVED', 'STATELESS_DETERMINED')) then
    ${refuse('I-17', 'a national of the custodial State is not surrendered')}
  end if;
  if (new.route = 'SENTENCE_TRANSFER' or exists (select from person p where p.id = new.person_id and p.kind = 'PROTECTED_RESIDENT'))
    and 'GIVEN' is distinct from (select c.answer from consent_record c where c.person_id = new.person_id and coalesce(c.request_id, new.id) = new.id
      order by c.answered_at desc, c.recorded_at desc limit 1) then
    if new.route = 'SENTENCE_TRANSFER' then ${refuse('I-29', 'a sentence is transferred with the consent of the person')} end if;
    ${refuse('I-12', 'whoever is not detained returns with consent')}
  end if;
  if new.state = 'COMPLETED' and not exists (select from person p where p.id = new.person_id
      and (p.identity_status = 'VERIFIED' or p.identity_status = 'UNRESOLVED' and p.identity_court_order is not null)) then
    ${refuse('I-18', 'the identity is neither verified nor unresolved by order of the court')}
  end if;
  return new;
end $$;
create trigger request_steps_lawfully before update of state on repatriation_request for each row
  when (new.state is distinct from old.state and new.state in ('APPROVED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT', 'COMPLETED'))
  execute function request_steps_lawfully();

-- I-06, I-08: asked of charges, laws and ages, once, when the decision takes effect.
create function request_approved_lawfully() returns trigger language plpgsql as $$
declare facts record;
begin
  select death_penalty_unassured, under_minimum_age into facts from guard_facts_request where request_id = new.id;
  if facts.death_penalty_unassured then ${refuse('I-06', 'the death penalty is possible, and no accepted assurance excludes it')} end if;
  if facts.under_minimum_age and new.route <> 'CHILD_FAMILY_RETURN' then ${refuse('I-08', 'the person may have been below the minimum age at the act')} end if;
  return new;
end $$;
create trigger request_approved_lawfully before update of state on repatriation_request for each row
  when (new.state is distinct from old.state and new.state = 'APPROVED')
  execute function request_approved_lawfully();
`;

const HANDOFFS = `
create function handoff_steps_lawfully() returns trigger language plpgsql as $$
declare facts record;
begin
  select * into facts from guard_facts_handoff where handoff_id = new.id;
  if facts.below_minimum_age then ${refuse('I-08', 'the person may have been below the minimum age at the act')} end if;
  if facts.age_doubt_open then ${refuse('I-09', 'the age of the person is in doubt')} end if;
  if facts.items = 0 or facts.items_not_in_custody > 0 or facts.items_excluded > 0 or facts.items_without_consent > 0 then
    ${refuse('I-23', 'a package holds items in custody alone, and not none')}
  end if;
  if facts.items_cat15 > 0 then ${refuse('I-24', 'a statement taken by torture supports nothing')} end if;
  if facts.exculpatory_missing > 0 then ${refuse('I-25', 'exculpatory material belongs to the package')} end if;
  if new.manifest_hash is distinct from (
    select encode(sha256(convert_to(string_agg(lower(i.sha256) || E'\\n', '' order by lower(i.sha256) collate "C"), 'UTF8')), 'hex')
    from handoff_item i where i.handoff_id = new.id and i.package_version = new.package_version) then
    ${refuse('I-23', 'the hash of the package is the hash of the list of its items')}
  end if;
  if facts.fears_state then ${refuse('I-14', 'the person fears this State')} end if;
  if new.state = 'DISPATCHED' and not exists (select from data_transfer t where t.subject_id = new.id and t.country = new.country and t.basis <> '') then
    ${refuse('I-33', 'no record of the transfer with its basis')}
  end if;
  return new;
end $$;
create trigger handoff_steps_lawfully before update of state on handoff for each row
  when (new.state is distinct from old.state and new.state in ('SEALED', 'DISPATCHED'))
  execute function handoff_steps_lawfully();
`;

const MOVEMENTS = `
create function movement_reconciled_by_identity() returns trigger language plpgsql as $$
begin
  if exists (select from discrepancy d where d.movement_id = new.id and d.resolved_at is null) then
    ${refuse('I-20', 'a difference between the two sides is open')}
  end if;
  return new;
end $$;
create trigger movement_reconciled_by_identity before update of status on movement for each row
  when (new.status is distinct from old.status and new.status = 'RECONCILED')
  execute function movement_reconciled_by_identity();
`;

const REASONS = `
alter table decision
  add constraint decision_reasoned check (length(btrim(proposal_reasons)) >= 20 and (outcome is null or coalesce(length(btrim(reasons)), 0) >= 20)) not valid;
`;
