/** SQL: a charge that carries death against the person of the request `$1`, and France keeping the penalty. */
export const CHARGED_WITH_DEATH = `with law as (insert into proceeding (id, ref, person_id, forum, court, file_number, jurisdiction_basis, stage, opened_by, opened_at, created_at, updated_at)
  select gen_random_uuid(), 'RCM-' || r.id, r.person_id, 'IRQ', 'Court', '7/2026', 'TERRITORIAL', 'CHARGED', r.opened_by, now() - interval '1 year', now(), now() from repatriation_request r where r.id = $1 returning id, person_id, opened_by),
  kept as (update origin_country set death_penalty_policy = 'RETAINED' where code = 'FRA')
  insert into charge (id, proceeding_id, person_id, offence, article, law_in_force, act_period, act_earliest, act_latest, death_possible, status, recorded_by, recorded_at)
  select gen_random_uuid(), law.id, law.person_id, 'Membership', 'Art. 4', 'Law 13 of 2005', '2015', '2015-01-01', '2015-12-31', true, 'LAID', law.opened_by, now() - interval '1 year' from law`;
