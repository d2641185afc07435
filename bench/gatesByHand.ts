/** The twelve gates of all waiting requests at once, by joins of whole tables: what one would write for this question alone. */
export const gatesByHand = `
with waiting as (
  select r.*, p.identity_status, p.identity_court_order, p.age_status,
    case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end as birth
  from repatriation_request r join person p on p.id = r.person_id
  where r.state in ('REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED')),
hand as (
  select request_id, max(s) filter (where kind = 'JUDICIAL_HOLD') as hold, max(decided_at) filter (where kind = 'JUDICIAL_HOLD') as hold_at, max(s) filter (where kind = 'DATA_TRANSFER') as transfer,
    max(s) filter (where kind = 'HEALTH') as health, max(s) filter (where kind = 'TRAVEL_DOCUMENT') as document, max(s) filter (where kind = 'RECEPTION_PLAN') as reception, max(s) filter (where kind = 'PERSON_INFORMED_AND_HEARD') as informed
  from (select request_id, kind, decided_at, case when hand_status = 'CLEARED' and cleared_until <= $NOW then 'EXPIRED' else hand_status end as s from gate) g group by 1),
duplicate as (select person_a as id from duplicate_candidate where status in ('OPEN', 'AWAITING_SECOND') union select person_b from duplicate_candidate where status in ('OPEN', 'AWAITING_SECOND')),
doubt as (select person_id from age_determination where confirmed_at is null group by 1),
act as (select person_id, min(act_earliest) as at from charge group by 1),
deprived as (select person_id, min(deprived_at)::date as at from custody_episode group by 1),
law as (select person_id, max(at) as at from (select person_id, opened_at as at from proceeding union all select person_id, recorded_at from charge union all select person_id, recorded_at from hearing) l group by 1),
live as (select id, person_id, country, registered_at from repatriation_request
  where state in ('SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT')),
competing as (select w.id, array_agg(o.id) as ids from waiting w join live o on o.person_id = w.person_id and o.country <> w.country and (w.approved_at is null or o.registered_at <= w.approved_at) group by 1)
select g.kind as key, count(*) from waiting w
left join hand h on h.request_id = w.id left join duplicate d on d.id = w.person_id left join doubt u on u.person_id = w.person_id
left join nationality_claim c on c.person_id = w.person_id and c.country = w.country left join consular_record k on k.person_id = w.person_id and k.country = w.country
left join non_refoulement_finding f on f.request_id = w.id and f.superseded_at is null left join assurance a on a.id = f.assurance_id
left join act on act.person_id = w.person_id left join deprived on deprived.person_id = w.person_id left join law on law.person_id = w.person_id
left join competing on competing.id = w.id left join request_ranking q on q.person_id = w.person_id and q.superseded_at is null join origin_country o on o.code = w.country
cross join lateral (values
  ('IDENTITY', d.id is null and (w.identity_status = 'VERIFIED' or w.identity_status = 'UNRESOLVED' and w.identity_court_order is not null)),
  ('NATIONALITY', c.status = 'CONFIRMED' or c.status is null and w.route = 'EXTRADITION'),
  ('AGE_AND_CHILD', case when w.age_status = 'DOUBT_RAISED' or u.person_id is not null then false when w.age_status = 'DETERMINED_ADULT' then true when w.age_status in ('DETERMINED_CHILD', 'UNDETERMINED') then w.route = 'CHILD_FAMILY_RETURN'
    else extract(year from age($NOW::date, w.birth)) >= 18 and coalesce(extract(year from age(coalesce(act.at, deprived.at), w.birth)), 99) >= 18 end),
  ('CONSULAR', k.choice in ('REQUESTED', 'DECLINED')),
  ('NON_REFOULEMENT', f.confirmed_by is not null and f.finding <> 'REAL_RISK' and f.expires_at > $NOW and (f.finding <> 'REAL_RISK_MITIGATED' or coalesce(a.status = 'ACCEPTED' and a.monitoring_body is not null, false))),
  ('JUDICIAL_HOLD', w.route = 'CHILD_FAMILY_RETURN' or h.hold in ('CLEARED', 'NOT_APPLICABLE') and not coalesce(law.at > h.hold_at, false)),
  ('COMPETING_REQUESTS', w.route = 'CHILD_FAMILY_RETURN' or competing.ids is null or q.decided_by is not null and q.ordered_requests @> competing.ids and w.id = any(q.ordered_requests)
    and (select ranked from unnest(q.ordered_requests) with ordinality as r(ranked, place) where ranked = w.id or ranked = any(competing.ids) order by place limit 1) = w.id),
  ('DATA_TRANSFER', h.transfer in ('CLEARED', 'NOT_APPLICABLE') and not (h.transfer = 'CLEARED' and o.data_transfer_basis = 'NONE')),
  ('HEALTH', h.health in ('CLEARED', 'NOT_APPLICABLE')), ('TRAVEL_DOCUMENT', h.document in ('CLEARED', 'NOT_APPLICABLE')),
  ('RECEPTION_PLAN', h.reception in ('CLEARED', 'NOT_APPLICABLE')), ('PERSON_INFORMED_AND_HEARD', h.informed in ('CLEARED', 'NOT_APPLICABLE'))
) g(kind, passed)
where w.registered_at is not null and g.passed is not true group by 1`;
