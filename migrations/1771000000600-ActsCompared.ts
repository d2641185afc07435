import type { MigrationInterface, QueryRunner } from 'typeorm';

const FUNCTIONS = [
  'charges_of_same_acts(uuid, uuid, date, date)',
  'second_charge_unruled(uuid, uuid, date, date, boolean)',
  'acts_outside_handoff(uuid, date, date)',
];

/** Acts are compared with acts: a second charge with the first (ICCPR Art. 14(7)), a charge abroad with what was handed over (I-28). */
export class ActsCompared1771000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(COMPARED);
    for (const signature of FUNCTIONS) {
      // Asked by guards for whoever acts: what they answer is about acts, never about rows that the viewer may not read.
      await runner.query(`alter function ${signature} owner to repatria_system`);
      await runner.query(`revoke all on function ${signature} from public`);
      await runner.query(`grant execute on function ${signature} to repatria_system, repatria_staff, repatria_liaison`);
    }
    await runner.query(TRIGGERS);
    await extendProceedingFacts(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** Columns of a view are only ever appended. */
async function extendProceedingFacts(runner: QueryRunner): Promise<void> {
  const [row] = (await runner.query(`select pg_get_viewdef('guard_facts_proceeding'::regclass, true) as text`)) as { text: string }[];
  await runner.query(`create or replace view guard_facts_proceeding as
    select base.*, exists (select from charge x where x.proceeding_id = base.proceeding_id and x.status <> 'WITHDRAWN'
      and second_charge_unruled(base.proceeding_id, base.person_id, x.act_earliest, x.act_latest, true)) as tried_elsewhere_unruled
    from (${row?.text.replace(/;\s*$/, '')}) base`);
}

const COLUMNS = `
alter table fact_comparison
  alter column adjudication_id drop not null,
  add column charge_id uuid references charge,
  add constraint compares_one check (num_nonnulls(adjudication_id, charge_id) = 1),
  add constraint fact_comparison_charge_once unique (finding_id, charge_id);
create index fact_comparison_charge on fact_comparison (charge_id);

alter table handoff_feedback
  add column act_period text,
  add column act_earliest date,
  add column act_latest date,
  add constraint acts_have_both_ends check ((act_period is null) = (act_earliest is null) and (act_earliest is null) = (act_latest is null) and act_earliest <= act_latest);
`;

const COMPARED = `
-- Charges in other cases of the person whose acts may be the same: the periods meet. Labels, articles and places decide nothing.
create function charges_of_same_acts(of_person uuid, beside uuid, earliest date, latest date)
returns table (charge_id uuid, stands_since timestamptz, tried boolean) language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, greatest(x.recorded_at, j.recorded_at), j.final_at is not null
  from charge x join proceeding l on l.id = x.proceeding_id
  left join lateral (select d.recorded_at, d.final_at from judgment d where d.proceeding_id = l.id
    order by d.delivered_at desc, d.recorded_at desc limit 1) j on true
  where x.person_id = of_person and x.proceeding_id <> beside and x.status <> 'WITHDRAWN' and not l.observed_external
    and l.stage <> 'CLOSED_NO_CASE' and x.act_earliest <= latest and x.act_latest >= earliest
$$;

-- Whether one of them stands that the last finding of this case did not see, or found to be the same acts.
create function second_charge_unruled(of_proceeding uuid, of_person uuid, earliest date, latest date, only_tried boolean)
returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from charges_of_same_acts(of_person, of_proceeding, earliest, latest) s
    where (s.tried or not only_tried) and not exists (
      select from (select f.id, f.recorded_at from ne_bis_in_idem_finding f where f.proceeding_id = of_proceeding
        order by f.recorded_at desc, f.id desc limit 1) n
      left join fact_comparison c on c.finding_id = n.id and c.charge_id = s.charge_id
      where n.recorded_at >= s.stands_since and case
        when c.id is not null then c.facts <> 'SAME'
        -- A finding that goes charge by charge leaves none out; one in words alone speaks of all that it could see.
        else not exists (select from fact_comparison other where other.finding_id = n.id and other.charge_id is not null) end))
$$;

-- I-28: what a State says it charges, measured by the acts that were handed over. Null where no act is on record.
create function acts_outside_handoff(of_handoff uuid, earliest date, latest date)
returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select not (daterange(earliest, latest, '[]') <@ range_agg(daterange(x.act_earliest, x.act_latest, '[]')))
  from handoff h join charge x on x.person_id = h.person_id and x.proceeding_id = coalesce(h.proceeding_id, x.proceeding_id)
  where h.id = of_handoff and x.status <> 'WITHDRAWN'
$$;
`;

const TRIGGERS = `
create function no_second_charge_for_same_acts() returns trigger language plpgsql as $$
begin
  if second_charge_unruled(new.proceeding_id, new.person_id, new.act_earliest, new.act_latest, false) then
    raise exception 'LP3-ACTS: the acts may be those of another case, and no finding says that they are not' using errcode = 'check_violation', constraint = 'no_second_charge_for_same_acts';
  end if;
  return new;
end $$;
create trigger no_second_charge_for_same_acts before insert on charge for each row execute function no_second_charge_for_same_acts();

create function no_second_trial_for_same_acts() returns trigger language plpgsql as $$
begin
  if exists (select from charge x where x.proceeding_id = new.id and x.status <> 'WITHDRAWN'
      and second_charge_unruled(new.id, new.person_id, x.act_earliest, x.act_latest, true)) then
    raise exception 'LP3-ACTS: the acts may have been tried in another case, and no finding says that they were not' using errcode = 'check_violation', constraint = 'no_second_trial_for_same_acts';
  end if;
  return new;
end $$;
create trigger no_second_trial_for_same_acts before update of stage on proceeding for each row
  when (new.stage = 'TRIAL' and old.stage in ('CHARGED', 'SUSPENDED')) execute function no_second_trial_for_same_acts();

create or replace function bar_rests_on_judgment() returns trigger language plpgsql as $$
begin
  if (select n.result from ne_bis_in_idem_finding n where n.id = new.finding_id) = 'NO_BAR' and new.facts = 'SAME'
    and (exists (select from prior_adjudication a where a.id = new.adjudication_id and a.final and a.recognised_as = 'RECOGNISED')
      or exists (select from charge x join judgment j on j.proceeding_id = x.proceeding_id where x.id = new.charge_id and j.final_at is not null)) then
    raise exception 'the same facts were finally judged by a recognised forum' using errcode = 'check_violation', constraint = 'bar_rests_on_judgment';
  end if;
  return new;
end $$;

create function acts_outside_are_said() returns trigger language plpgsql as $$
begin
  if not new.outside_approved_acts and acts_outside_handoff(new.handoff_id, new.act_earliest, new.act_latest) then
    raise exception 'I-28: the acts charged abroad are not those that were handed over' using errcode = 'check_violation', constraint = 'acts_outside_are_said';
  end if;
  return new;
end $$;
create trigger acts_outside_are_said before insert or update on handoff_feedback for each row
  when (new.act_earliest is not null) execute function acts_outside_are_said();
`;
