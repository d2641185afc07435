import { LIVE_STATES, WAITING_STATES } from '../../domain/repatriation/lifecycle';

const listed = (states: readonly string[]) => states.map((state) => `'${state}'`).join(', ');

const passedByHand = (name: string) => `hand.${name} in ('CLEARED', 'NOT_APPLICABLE')`;
const hand = (kind: string, name: string) => `max(status) filter (where kind = '${kind}') as ${name}`;

/**
 * Gates that hold waiting requests now: `request_id`, `country`, `kind`. The rules are those of the view guard_facts_gates,
 * which answers for one request in a millisecond and for thirty thousand in half a minute: here whole tables are joined
 * instead. A test compares both for every request of a population.
 */
export const waitingGatesSql = (at: string) => `
  select w.id as request_id, w.country, g.kind
  from (select r.id, r.person_id, r.country, r.route, r.approved_at, p.identity_status, p.identity_court_order, p.age_status,
      case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end as birth
    from repatriation_request r join person p on p.id = r.person_id where r.state in (${listed(WAITING_STATES)}) and r.registered_at is not null) w
  join origin_country o on o.code = w.country
  left join (select request_id, ${hand('JUDICIAL_HOLD', 'judicial_hold')}, max(decided_at) filter (where kind = 'JUDICIAL_HOLD') as judicial_hold_at,
      ${hand('DATA_TRANSFER', 'data_transfer')}, ${hand('HEALTH', 'health')}, ${hand('TRAVEL_DOCUMENT', 'travel_document')},
      ${hand('RECEPTION_PLAN', 'reception_plan')}, ${hand('PERSON_INFORMED_AND_HEARD', 'informed')}
    from (select request_id, kind, decided_at, case when hand_status = 'CLEARED' and cleared_until <= ${at} then 'EXPIRED' else hand_status end as status from gate) x
    group by 1) hand on hand.request_id = w.id
  left join (select person_a as person_id from duplicate_candidate where status in ('OPEN', 'AWAITING_SECOND')
    union select person_b from duplicate_candidate where status in ('OPEN', 'AWAITING_SECOND')) duplicate on duplicate.person_id = w.person_id
  left join (select person_id from age_determination where confirmed_at is null group by 1) doubt on doubt.person_id = w.person_id
  left join nationality_claim claim on claim.person_id = w.person_id and claim.country = w.country
  left join consular_record consular on consular.person_id = w.person_id and consular.country = w.country
  left join non_refoulement_finding finding on finding.request_id = w.id and finding.superseded_at is null
  left join assurance on assurance.id = finding.assurance_id
  left join (select person_id, min(act_earliest) as at from charge group by 1) act on act.person_id = w.person_id
  left join (select person_id, min(deprived_at)::date as at from custody_episode group by 1) deprived on deprived.person_id = w.person_id
  left join (select person_id, max(at) as moved_at from (select person_id, opened_at as at from proceeding
      union all select person_id, recorded_at from charge union all select person_id, recorded_at from hearing) x group by 1) law on law.person_id = w.person_id
  left join (select r.id, array_agg(other.id) as ids from repatriation_request r join repatriation_request other on other.person_id = r.person_id and other.country <> r.country
      and other.state in (${listed(LIVE_STATES)}) and (r.approved_at is null or other.registered_at <= r.approved_at)
    where r.state in (${listed(WAITING_STATES)}) group by 1) competing on competing.id = w.id
  left join request_ranking ranking on ranking.person_id = w.person_id and ranking.superseded_at is null
  cross join lateral (values
    ('IDENTITY', duplicate.person_id is null and (w.identity_status = 'VERIFIED' or (w.identity_status = 'UNRESOLVED' and w.identity_court_order is not null))),
    ('NATIONALITY', claim.status = 'CONFIRMED' or (claim.status is null and w.route = 'EXTRADITION')),
    ('AGE_AND_CHILD', case when w.age_status = 'DOUBT_RAISED' or doubt.person_id is not null then false when w.age_status = 'DETERMINED_ADULT' then true
      when w.age_status in ('DETERMINED_CHILD', 'UNDETERMINED') then w.route = 'CHILD_FAMILY_RETURN'
      else extract(year from age((${at})::date, w.birth)) >= 18
        and coalesce(extract(year from age(coalesce(act.at, deprived.at), w.birth)), extract(year from age((${at})::date, w.birth))) >= 18 end),
    ('CONSULAR', consular.choice in ('REQUESTED', 'DECLINED')),
    ('NON_REFOULEMENT', finding.confirmed_by is not null and finding.finding <> 'REAL_RISK' and finding.expires_at > ${at}
      and (finding.finding <> 'REAL_RISK_MITIGATED' or coalesce(assurance.status = 'ACCEPTED' and assurance.monitoring_body is not null, false))),
    ('JUDICIAL_HOLD', w.route = 'CHILD_FAMILY_RETURN' or (${passedByHand('judicial_hold')} and not coalesce(law.moved_at > hand.judicial_hold_at, false))),
    ('COMPETING_REQUESTS', w.route = 'CHILD_FAMILY_RETURN' or competing.ids is null
      or (ranking.decided_by is not null and ranking.ordered_requests @> competing.ids and w.id = any (ranking.ordered_requests)
        and (select ranked from unnest(ranking.ordered_requests) with ordinality as x(ranked, place)
             where ranked = w.id or ranked = any (competing.ids) order by place limit 1) = w.id)),
    ('DATA_TRANSFER', ${passedByHand('data_transfer')} and not (hand.data_transfer = 'CLEARED' and o.data_transfer_basis = 'NONE')),
    ('HEALTH', ${passedByHand('health')}),
    ('TRAVEL_DOCUMENT', ${passedByHand('travel_document')}),
    ('RECEPTION_PLAN', ${passedByHand('reception_plan')}),
    ('PERSON_INFORMED_AND_HEARD', ${passedByHand('informed')})
  ) g(kind, passed)
  where g.passed is not true`;
