import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts of a request's guards and gates: codes and booleans that only the system role can compute, one row per request. */
export class RequestFacts1771000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [view, text] of [
      ['guard_facts_gates', GATES],
      ['guard_facts_gate', ONE_GATE_PER_ROW],
      ['guard_facts_request', REQUEST],
    ] as const) {
      await runner.query(`create view ${view} as ${text}`);
      await runner.query(`alter view ${view} owner to repatria_system`);
      await runner.query(`grant select on ${view} to repatria_staff, repatria_liaison, repatria_statistics`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

/** RETURNED_INCOMPLETE does not compete (rulings 12). */
const LIVE = `('SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT')`;

/** A clearance by hand ends with its time (EXPIRED is computed when read). */
const hand = (kind: string) =>
  `max(case when g.hand_status = 'CLEARED' and g.cleared_until <= app_now() then 'EXPIRED' else g.hand_status end) filter (where g.kind = '${kind}')`;
const until = (kind: string) => `max(g.cleared_until) filter (where g.kind = '${kind}' and g.hand_status = 'CLEARED')`;

/** The twelve gates as they stand now. What a human decided is in the table gate; the rest follows from facts. */
// Each lateral is planned by itself (limit, offset 0): flattened, their joins would cost more to plan than to run.
const GATES = `
select r.id as request_id,
  case
    when duplicate.open then 'OPEN'
    when p.identity_status = 'VERIFIED' then 'CLEARED'
    when p.identity_status = 'UNRESOLVED' and p.identity_court_order is not null then 'CLEARED'
    when p.identity_status = 'CONTESTED' then 'FAILED'
    else 'OPEN' end as identity,
  case
    when claim.status = 'CONFIRMED' then 'CLEARED'
    when claim.status in ('REFUTED', 'DEPRIVED', 'STATELESS_DETERMINED') then 'FAILED'
    when claim.status is null and r.route = 'EXTRADITION' then 'NOT_APPLICABLE'
    else 'OPEN' end as nationality,
  case
    when p.age_status = 'DOUBT_RAISED' or doubt.open then 'OPEN'
    when p.age_status = 'DETERMINED_ADULT' then 'CLEARED'
    when p.age_status in ('DETERMINED_CHILD', 'UNDETERMINED') then case when r.route = 'CHILD_FAMILY_RETURN' then 'CLEARED' else 'FAILED' end
    when age.now >= 18 and coalesce(age.at_act, age.now) >= 18 then 'CLEARED'
    else 'OPEN' end as age_and_child,
  case when consular.choice in ('REQUESTED', 'DECLINED') then 'CLEARED' else 'OPEN' end as consular,
  case
    when finding.confirmed_by is null then 'OPEN'
    when finding.finding = 'REAL_RISK' then 'FAILED'
    when finding.expires_at <= app_now() then 'EXPIRED'
    when finding.finding = 'REAL_RISK_MITIGATED' and not finding.assured then 'OPEN'
    else 'CLEARED' end as non_refoulement,
  finding.expires_at as non_refoulement_until,
  case
    when r.route = 'CHILD_FAMILY_RETURN' then 'NOT_APPLICABLE'
    -- Rulings 16: a proceeding, a charge or a hearing after the court's order puts the hold back.
    when decided.judicial_hold in ('CLEARED', 'NOT_APPLICABLE') and law.moved_at > decided.judicial_hold_at then 'OPEN'
    else coalesce(decided.judicial_hold, 'OPEN') end as judicial_hold,
  decided.judicial_hold_until,
  case
    when r.route = 'CHILD_FAMILY_RETURN' then 'NOT_APPLICABLE'
    when competing.ids is null then 'CLEARED'
    when ranking.decided_by is null or not ranking.ordered_requests @> competing.ids or r.id <> all (ranking.ordered_requests) then 'OPEN'
    when (select ranked from unnest(ranking.ordered_requests) with ordinality as o(ranked, place)
          where ranked = r.id or ranked = any (competing.ids) order by place limit 1) = r.id then 'CLEARED'
    else 'FAILED' end as competing_requests,
  case when decided.data_transfer = 'CLEARED' and country.data_transfer_basis = 'NONE' then 'OPEN' else coalesce(decided.data_transfer, 'OPEN') end as data_transfer,
  decided.data_transfer_until,
  coalesce(decided.health, 'OPEN') as health, decided.health_until,
  coalesce(decided.travel_document, 'OPEN') as travel_document, decided.travel_document_until,
  coalesce(decided.reception_plan, 'OPEN') as reception_plan, decided.reception_plan_until,
  coalesce(decided.informed, 'OPEN') as person_informed_and_heard, decided.informed_until as person_informed_and_heard_until
from repatriation_request r
join person p on p.id = r.person_id
join origin_country country on country.code = r.country
left join lateral (
  select c.status from nationality_claim c where c.person_id = r.person_id and c.country = r.country limit 1
) claim on true
left join lateral (
  select k.choice from consular_record k where k.person_id = r.person_id and k.country = r.country limit 1
) consular on true
left join lateral (
  select f.confirmed_by, f.finding, f.expires_at, coalesce(a.status = 'ACCEPTED' and a.monitoring_body is not null, false) as assured
  from non_refoulement_finding f left join assurance a on a.id = f.assurance_id
  where f.request_id = r.id and f.superseded_at is null limit 1
) finding on true
cross join lateral (
  select exists (select from duplicate_candidate d where (d.person_a = p.id or d.person_b = p.id) and d.status in ('OPEN', 'AWAITING_SECOND')) as open offset 0
) duplicate
cross join lateral (
  select exists (select from age_determination d where d.person_id = p.id and d.confirmed_at is null) as open offset 0
) doubt
cross join lateral (
  -- A conventional 1 January proves the year at most (I-46): the latest day of it is the benefit of the doubt.
  select extract(year from age(app_now()::date, b.latest))::int as now, extract(year from age(b.act, b.latest))::int as at_act
  from (select
    case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end as latest,
    coalesce((select min(c.act_earliest) from charge c where c.person_id = p.id),
             (select min(e.deprived_at)::date from custody_episode e where e.person_id = p.id)) as act) b offset 0
) age
left join lateral (
  select
    ${hand('JUDICIAL_HOLD')} as judicial_hold, ${until('JUDICIAL_HOLD')} as judicial_hold_until,
    max(g.decided_at) filter (where g.kind = 'JUDICIAL_HOLD') as judicial_hold_at,
    ${hand('DATA_TRANSFER')} as data_transfer, ${until('DATA_TRANSFER')} as data_transfer_until,
    ${hand('HEALTH')} as health, ${until('HEALTH')} as health_until,
    ${hand('TRAVEL_DOCUMENT')} as travel_document, ${until('TRAVEL_DOCUMENT')} as travel_document_until,
    ${hand('RECEPTION_PLAN')} as reception_plan, ${until('RECEPTION_PLAN')} as reception_plan_until,
    ${hand('PERSON_INFORMED_AND_HEARD')} as informed, ${until('PERSON_INFORMED_AND_HEARD')} as informed_until
  from gate g where g.request_id = r.id
) decided on true
cross join lateral (
  select greatest(
    (select max(l.opened_at) from proceeding l where l.person_id = r.person_id),
    (select max(c.recorded_at) from charge c where c.person_id = r.person_id),
    (select max(h.recorded_at) from hearing h where h.person_id = r.person_id)) as moved_at offset 0
) law
cross join lateral (
  -- After an approval only what was registered before it counts (rulings 11).
  select array_agg(o.id) as ids from repatriation_request o
  where o.person_id = r.person_id and o.country <> r.country and o.state in ${LIVE} and (r.approved_at is null or o.registered_at <= r.approved_at)
) competing
left join lateral (
  select k.decided_by, k.ordered_requests from request_ranking k where k.person_id = r.person_id and k.superseded_at is null limit 1
) ranking on true`;

const row = (kind: string, owner: string, name: string, ends: boolean) =>
  `('${kind}', '${owner}', g.${name}, ${ends ? `g.${name}_until` : 'null::timestamptz'})`;

/** The same, one gate a row, as clients read them: NOT_STARTED before registration. */
const ONE_GATE_PER_ROW = `
select r.id as request_id, r.person_id, x.ordinal, x.kind, x.owner,
  case when r.registered_at is null then 'NOT_STARTED' else x.status end as status,
  case when r.registered_at is not null and x.status in ('CLEARED', 'EXPIRED') then x.until end as cleared_until,
  case when h.hand_status = 'CLEARED' then h.evidence end as evidence,
  case when h.hand_status in ('FAILED', 'NOT_APPLICABLE') then h.reason end as reason,
  h.decided_at
from repatriation_request r
join guard_facts_gates g on g.request_id = r.id
cross join lateral (
  select row_number() over () as ordinal, v.* from (values
    ${[
      row('IDENTITY', 'LEGAL_OFFICER', 'identity', false),
      row('NATIONALITY', 'LIAISON_OFFICER', 'nationality', false),
      row('AGE_AND_CHILD', 'CHILD_PROTECTION_OFFICER', 'age_and_child', false),
      row('CONSULAR', 'LEGAL_OFFICER', 'consular', false),
      row('NON_REFOULEMENT', 'LEGAL_OFFICER', 'non_refoulement', true),
      row('JUDICIAL_HOLD', 'COURT_REGISTRAR', 'judicial_hold', true),
      row('COMPETING_REQUESTS', 'LEGAL_OFFICER', 'competing_requests', false),
      row('DATA_TRANSFER', 'DATA_PROTECTION_OFFICER', 'data_transfer', true),
      row('HEALTH', 'HEALTH_OFFICER', 'health', true),
      row('TRAVEL_DOCUMENT', 'LIAISON_OFFICER', 'travel_document', true),
      row('RECEPTION_PLAN', 'LIAISON_OFFICER', 'reception_plan', true),
      row('PERSON_INFORMED_AND_HEARD', 'LEGAL_OFFICER', 'person_informed_and_heard', true),
    ].join(',\n    ')}
  ) as v(kind, owner, status, until)
) x
left join gate h on h.request_id = r.id and h.kind = x.kind`;

const gate = (kind: string, name: string) => `'${kind}', g.${name}`;

const REQUEST = `
select r.id as request_id, r.person_id, r.country, r.route, r.state, r.origin_side, r.initiator, p.kind as person_kind,
  r.registered_at is not null as registered, r.formal_channel_ref, r.hold_reason, r.remedy_until,
  json_build_object(${[
    gate('IDENTITY', 'identity'),
    gate('NATIONALITY', 'nationality'),
    gate('AGE_AND_CHILD', 'age_and_child'),
    gate('CONSULAR', 'consular'),
    gate('NON_REFOULEMENT', 'non_refoulement'),
    gate('JUDICIAL_HOLD', 'judicial_hold'),
    gate('COMPETING_REQUESTS', 'competing_requests'),
    gate('DATA_TRANSFER', 'data_transfer'),
    gate('HEALTH', 'health'),
    gate('TRAVEL_DOCUMENT', 'travel_document'),
    gate('RECEPTION_PLAN', 'reception_plan'),
    gate('PERSON_INFORMED_AND_HEARD', 'person_informed_and_heard'),
  ].join(', ')}) as gates,
  array(select distinct d.kind from request_document d where d.request_id = r.id) as documents,
  exists (select from repatriation_request o where o.person_id = r.person_id and o.country = r.country and o.id <> r.id
    and o.registered_at is not null and o.state in ${LIVE}) as same_state_request_live,
  exists (select from repatriation_request o where o.person_id = r.person_id and o.country = r.country and o.id <> r.id
    and o.route = 'EXTRADITION' and (o.state = 'DECLINED' or o.state in ${LIVE})) as extradition_to_same_state,
  exists (select from counsel_appointment a where a.person_id = r.person_id and a.ended_at is null) as counsel_appointed,
  coalesce(consular.fears_state, false) as fears_destination,
  country.data_transfer_basis <> 'NONE' as data_transfer_basis_exists,
  claims.choice_missing as consular_choice_missing, claims.own as own_national_claim, claims.own_confirmed as own_national_confirmed,
  claims.destination as claim_status,
  p.age_status = 'DOUBT_RAISED' or p.birth_latest is null and p.age_status <> 'DETERMINED_ADULT'
    or coalesce(age.at_act < greatest(14, coalesce(country.minimum_criminal_age, 0)), false) as under_minimum_age,
  exists (select from proceeding l where l.person_id = r.person_id
    and l.stage not in ('CLOSED_NO_CASE', 'ACQUITTED', 'DISMISSED', 'COMPLETED', 'TRANSFERRED_OUT')) as proceeding_open,
  -- I-06: never for an act below 18, else only with an accepted assurance. For the destination's law, that it keeps the penalty.
  country.death_penalty_policy = 'RETAINED'
    and exists (select from charge c where c.person_id = r.person_id and c.death_possible and c.status not in ('WITHDRAWN', 'DISMISSED', 'NOT_PROVEN'))
    and (coalesce(age.at_act, 0) < 18 or not exists (select from assurance a where a.request_id = r.id and a.status = 'ACCEPTED')) as death_penalty_unassured,
  finding.finding, coalesce(finding.confirmed, false) as finding_confirmed, finding.recorded_by as finding_recorded_by,
  coalesce(finding.assured, false) as finding_assurance_accepted,
  awaiting.recorded_by as assurance_recorded_by, coalesce(awaiting.monitored, false) as assurance_monitored,
  exists (select from ne_bis_in_idem_finding b where b.person_id = r.person_id and b.result = 'BARRED') as ne_bis_in_idem_barred,
  ranking.ranked_by, ranking.decided_by is not null as ranking_decided, g.competing_requests = 'FAILED' as ranked_behind,
  (select a.admissible from admissibility_ruling a where a.request_id = r.id order by a.ruled_at desc, a.recorded_at desc limit 1) as admissible,
  (select c.answer from consent_record c where c.person_id = r.person_id and coalesce(c.request_id, r.id) = r.id
    order by c.answered_at desc, c.recorded_at desc limit 1) as consent,
  exists (select from judgment j where j.person_id = r.person_id and j.final_at is not null and j.verdict = 'CONVICTED'
    and (j.sentence_months is null or j.delivered_at + make_interval(months => j.sentence_months)
      - make_interval(days => coalesce(j.time_served_days, 0)) >= app_now() + interval '6 months')) as sentence_transferable,
  decision.proposal, decision.prepared_by, decision.outcome as decision_outcome, decision.decided_by, decision.decided_at,
  decision.reviewed_at is not null as reviewed,
  coalesce(entry.movement_id, r.movement_id) as entry_movement_id, movement.status as movement_status,
  movement.signed_by as receipt_signed_by, coalesce(movement.complete, false) as receipt_complete,
  exists (select from handoff h where h.person_id = r.person_id and h.country = r.country and coalesce(h.request_id, r.id) = r.id
    and h.state in ('ACKNOWLEDGED', 'ACTED_ON', 'CLOSED')) as handoff_acknowledged,
  (select c.due_at from clock c where c.subject_id = r.id and c.kind = 'COLLECT_PERSON' and c.status in ('RUNNING', 'PAUSED') limit 1) as collect_until
from repatriation_request r
join person p on p.id = r.person_id
join origin_country country on country.code = r.country
cross join lateral (select x.* from guard_facts_gates x where x.request_id = r.id offset 0) g
left join lateral (
  select k.fears_state from consular_record k where k.person_id = r.person_id and k.country = r.country limit 1
) consular on true
cross join lateral (
  select max(c.status) filter (where c.country = r.country) as destination,
    coalesce(bool_or(c.country = own.code and c.status not in ('REFUTED', 'DEPRIVED', 'STATELESS_DETERMINED')) and r.country <> max(own.code), false) as own,
    coalesce(bool_or(c.country = own.code and c.status = 'CONFIRMED'), false) as own_confirmed,
    -- I-13 counts claims that were submitted (rulings 14).
    coalesce(bool_or(c.country <> own.code and c.submitted_at is not null and coalesce(k.choice, 'UNDECIDED') = 'UNDECIDED'), false) as choice_missing
  from nationality_claim c
  cross join (select coalesce((select value from setting where name = 'custodial_state'), 'IRQ') as code) own
  left join consular_record k on k.person_id = c.person_id and k.country = c.country
  where c.person_id = r.person_id
) claims
cross join lateral (
  select extract(year from age(coalesce((select min(c.act_earliest) from charge c where c.person_id = p.id),
    (select min(e.deprived_at)::date from custody_episode e where e.person_id = p.id)), p.birth_latest))::int as at_act offset 0
) age
left join lateral (
  select f.finding, f.recorded_by, f.confirmed_by is not null as confirmed, coalesce(a.status = 'ACCEPTED' and a.monitoring_body is not null, false) as assured
  from non_refoulement_finding f left join assurance a on a.id = f.assurance_id
  where f.request_id = r.id and f.superseded_at is null limit 1
) finding on true
left join lateral (
  select a.recorded_by, a.monitoring_body is not null as monitored from assurance a
  where a.request_id = r.id and a.status = 'RECEIVED' order by a.recorded_at desc limit 1
) awaiting on true
left join lateral (
  select k.ranked_by, k.decided_by from request_ranking k where k.person_id = r.person_id and k.superseded_at is null limit 1
) ranking on true
left join lateral (select d.* from decision d where d.request_id = r.id and d.superseded_at is null limit 1) decision on true
left join lateral (select e.movement_id from manifest_entry e where e.request_id = r.id and e.open limit 1) entry on true
left join lateral (
  select m.status, h.signed_by, h.record_copy_received and h.property_received as complete
  from movement m left join handover_receipt h on h.movement_id = m.id and h.request_id = r.id
  where m.id = coalesce(entry.movement_id, r.movement_id) limit 1
) movement on true`;
