import type { Role } from '../domain/access/vocabulary';
import { gatesByHand } from './gatesByHand';

export interface MeasuredReport {
  readonly name: string;
  readonly login?: string;
  readonly role?: Role;
  readonly document: string;
  /** `key` and `count`, as one would write it by hand for this question alone; `$NOW` is the instant. */
  readonly sql: string;
  readonly cells: (answer: object) => readonly { readonly key: string; readonly value: number | null }[];
}

const COUNT = '{ value }';
const SHARE = `{ part ${COUNT} whole ${COUNT} percent }`;
const MEASURE = `{ of ${COUNT} median percentile90 }`;
type Row = Readonly<Record<string, unknown>>;

/** Cells by the values of some fields of each row. */
const by =
  (root: string, keys: readonly string[], count = 'count', block = 'rows') =>
  (answer: object) => {
    const rows = ((answer as Record<string, Record<string, readonly Row[]>>)[root]?.[block] ?? []) as readonly Row[];
    return rows.map((row) => ({ key: keys.map((key) => String(row[key])).join('/'), value: at(row, count) }));
  };

function at(row: Row, path: string): number | null {
  const value = path.split('.').reduce<unknown>((here, step) => (here as Row | null)?.[step], row);
  return typeof value === 'object' && value !== null && 'value' in value ? (value.value as number | null) : null;
}

const regionOf = (column: string) =>
  `case when ${column} in ('FRA', 'DEU', 'GBR', 'NLD', 'RUS', 'ALB', 'AUT') then 'EUROPE' when ${column} in ('TUN', 'MAR', 'EGY') then 'AFRICA' else 'ASIA' end`;
const band = (
  days: string,
) => `case when ${days} < 8 then 'DAYS_0_TO_7' when ${days} < 15 then 'DAYS_8_TO_14' when ${days} < 30 then 'DAYS_15_TO_29'
  when ${days} < 45 then 'DAYS_30_TO_44' when ${days} < 60 then 'DAYS_45_TO_59' when ${days} < 90 then 'DAYS_60_TO_89' else 'DAYS_90_AND_MORE' end`;
const days = (from: string, to = '$NOW') => `extract(epoch from ${to} - ${from}) / 86400`;

/** Every question that counts, beside SQL that answers it alone. */
export const measuredReports: readonly MeasuredReport[] = [
  {
    name: 'custody-by-nationality',
    document: `{ statistics(by: [NATIONALITY, CLAIM_BASIS], filter: { inCustody: true }) { rows { keys { value } count ${COUNT} } } }`,
    sql: `select c.country || '/' || case c.status when 'CONFIRMED' then 'CONFIRMED' when 'REFUTED' then 'ENDED' when 'DEPRIVED' then 'ENDED' else case c.basis when 'ATTRIBUTED' then 'ATTRIBUTED' else 'CLAIMED' end end as key, count(distinct c.person_id)
      from nationality_claim c join person p on p.id = c.person_id and p.merged_into is null join custody_episode e on e.person_id = c.person_id and e.admitted_at <= $NOW and (e.ended_at is null or e.ended_at > $NOW) group by 1`,
    cells: (answer) =>
      (answer as { statistics: { rows: { keys: { value: string }[]; count: { value: number | null } }[] } }).statistics.rows.map(
        ({ keys, count }) => ({
          key: keys.map(({ value }) => value).join('/'),
          value: count.value,
        }),
      ),
  },
  {
    name: 'states-that-have-not-answered',
    document: `{ clockAgeing(kind: "NATIONALITY_REPLY") { rows { country age count ${COUNT} } overdue { country overdue ${SHARE} } } }`,
    sql: `select country || '/' || ${band(days('started_at'))} as key, count(*), count(*) filter (where due_at <= $NOW) as overdue from clock
      where kind = 'NATIONALITY_REPLY' and started_at <= $NOW and (closed_at is null or closed_at > $NOW) group by 1`,
    cells: by('clockAgeing', ['country', 'age']),
  },
  {
    name: 'request-funnel',
    document: `{ requestFunnel { rows { split state standing ${COUNT} reached ${COUNT} days ${MEASURE} } } }`,
    sql: `with stay as (select subject_id, to_state, occurred_at, lead(occurred_at) over (partition by subject_id order by occurred_at, recorded_at, id) as left_at from case_event
        where subject_type = 'RepatriationRequest' and to_state is not null and occurred_at <= $NOW and action not in ('acknowledgeInvitation', 'acceptInPrinciple', 'declineByOrigin'))
      select route || '/' || to_state as key, count(distinct r.id), percentile_cont(0.5) within group (order by left_at - occurred_at) as median, percentile_cont(0.9) within group (order by left_at - occurred_at) as p90
      from stay join repatriation_request r on r.id = subject_id group by 1
      union all select 'standing ' || route || '/' || state, count(*), null, null from repatriation_request group by 1`,
    cells: by('requestFunnel', ['split', 'state'], 'reached'),
  },
  {
    name: 'gate-backlog',
    document: `{ gateBacklog { rows { gate alone ${SHARE} } byCountry { country gate count ${COUNT} } } }`,
    sql: gatesByHand,
    cells: by('gateBacklog', ['gate'], 'alone.whole'),
  },
  {
    name: 'collect-window (forecast)',
    document: `{ clockForecast(kind: "COLLECT_PERSON", interval: WEEK) { rows { country period count ${COUNT} } } }`,
    sql: `select country || '/' || case when due_at <= $NOW then 'OVERDUE' else to_char(due_at at time zone 'UTC', 'IYYY-"W"IW') end as key, count(*) from clock where kind = 'COLLECT_PERSON' and closed_at is null group by 1`,
    cells: by('clockForecast', ['country', 'period']),
  },
  {
    name: 'juveniles-in-adult-facilities',
    document: `{ juvenilesInAdultFacilities { rows { facility reason count ${COUNT} } } }`,
    sql: `select f.code || '/' || case when p.age_status in ('DOUBT_RAISED', 'UNDETERMINED') or p.birth_latest is null then 'AGE_IN_DOUBT' else 'UNDER_18' end as key, count(*)
      from custody_episode e join person p on p.id = e.person_id and p.merged_into is null join facility f on f.id = e.facility_id and f.kind in ('PRISON', 'INVESTIGATION_CENTRE', 'AIRPORT_HOLDING', 'TRANSIT')
      where e.admitted_at <= $NOW and (e.ended_at is null or e.ended_at > $NOW) and (p.age_status in ('DOUBT_RAISED', 'UNDETERMINED') or p.birth_latest is null
        or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end > $NOW::date - interval '18 years') group by 1`,
    cells: by('juvenilesInAdultFacilities', ['facility', 'reason']),
  },
  {
    name: 'age-threshold-forecast',
    document: `{ ageThresholdForecast(months: 24) { rows { facility region age count ${COUNT} } } }`,
    sql: `select f.code || '/' || ${regionOf('c.country')} || '/' || t.age as key, count(distinct p.id) from person p join facility f on f.id = p.residence_facility_id and f.kind in ('CAMP', 'REHAB_CENTRE')
      cross join (values (12), (14), (15), (18)) t(age) left join nationality_claim c on c.person_id = p.id
      where p.merged_into is null and p.sex = 'MALE' and case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end + make_interval(years => t.age) > $NOW::date
        and case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end + make_interval(years => t.age) <= $NOW::date + interval '24 months' group by 1`,
    cells: by('ageThresholdForecast', ['facility', 'region', 'age']),
  },
  {
    name: 'overdue-detention-reviews',
    document: `{ overdueDetentionReviews { rows { facility overdueFor count ${COUNT} } byFacility { facility count ${COUNT} days ${MEASURE} } } }`,
    sql: `with overdue as (select f.code, ${days('c.due_at')} as days from clock c join custody_episode e on e.person_id = c.person_id and e.admitted_at <= $NOW and (e.ended_at is null or e.ended_at > $NOW) join facility f on f.id = e.facility_id
        where c.kind = 'DETENTION_REVIEW' and c.due_at <= $NOW and (c.closed_at is null or c.closed_at > $NOW))
      select code || '/' || ${band('days')} as key, count(*), null::float as median, null::float as p90 from overdue group by 1
      union all select code, count(*), percentile_cont(0.5) within group (order by days), percentile_cont(0.9) within group (order by days) from overdue group by 1`,
    cells: by('overdueDetentionReviews', ['facility', 'overdueFor']),
  },
  {
    name: 'identity-progress',
    document: `{ identityProgress(interval: WEEK) { rows { period status count ${COUNT} } } }`,
    sql: `with stay as (
        select person_id, v.identity_status as status, coalesce(lag(until) over (partition by person_id order by until, seq), created_at) as since, until from person_version v join person p on p.id = v.person_id
        union all select p.id, p.identity_status, coalesce(v.until, created_at), null from person p left join (select person_id, max(until) as until from person_version group by 1) v on v.person_id = p.id where p.merged_into is null),
      step as (select date_trunc('week', at, 'UTC') as week, status, sum(change) as change from (select since as at, status, 1 as change from stay union all select until, status, -1 from stay where until is not null) c where at <= $NOW group by 1, 2)
      select to_char(w.week at time zone 'UTC', 'IYYY-"W"IW') || '/' || s.status as key, sum(coalesce(t.change, 0)) over (partition by s.status order by w.week) as count
      from (select generate_series((select min(week) from step), date_trunc('week', $NOW, 'UTC'), interval '1 week') as week) w cross join (select distinct status from step) s left join step t on t.week = w.week and t.status = s.status`,
    cells: by('identityProgress', ['period', 'status']),
  },
  {
    name: 'non-refoulement-summary',
    document: `{ nonRefoulementSummary { rows { region finding count ${COUNT} } assured { region assured ${SHARE} } } }`,
    sql: `select ${regionOf('r.country')} || '/' || f.finding as key, count(*), count(*) filter (where a.status = 'ACCEPTED') as assured from non_refoulement_finding f join repatriation_request r on r.id = f.request_id left join assurance a on a.id = f.assurance_id
      where f.confirmed_by is not null and f.superseded_at is null group by 1`,
    cells: by('nonRefoulementSummary', ['region', 'finding']),
  },
  {
    name: 'assurance-compliance',
    document: `{ assuranceCompliance { rows { country status count ${COUNT} } breached { country breached ${SHARE} } visits { country made ${SHARE} concerns ${SHARE} } } }`,
    sql: `select country || '/' || status as key, count(*), null::bigint as made, null::bigint as concerns from assurance group by 1
      union all select 'visits ' || country, count(*), count(visited_at), count(*) filter (where concern) from assurance_visit where status <> 'PLANNED' or due_at <= $NOW group by 1`,
    cells: by('assuranceCompliance', ['country', 'status']),
  },
  {
    name: 'handoff-outcomes',
    document: `{ handoffOutcomes { rows { country state count ${COUNT} } feedback { country latest count ${COUNT} } } }`,
    sql: `with latest as (select distinct on (handoff_id) handoff_id, kind from handoff_feedback order by handoff_id, occurred_at desc, recorded_at desc)
      select country || '/' || state as key, count(*) from handoff where dispatched group by 1
      union all select 'news ' || country || '/' || coalesce(l.kind, 'NONE'), count(*) from handoff h left join latest l on l.handoff_id = h.id where dispatched group by 1`,
    cells: by('handoffOutcomes', ['country', 'state']),
  },
  {
    name: 'handoff-timings',
    document: `{ handoffTimings { rows { country count ${COUNT} toAcknowledgement ${MEASURE} toCourtAction ${MEASURE} } } }`,
    sql: `select h.country as key, count(*), percentile_cont(array[0.5, 0.9]) within group (order by ${days('h.dispatched_at', 'h.acknowledged_at')}) as acknowledged, percentile_cont(array[0.5, 0.9]) within group (order by ${days('h.dispatched_at', 'f.at')}) as acted
      from handoff h left join (select handoff_id, min(occurred_at) as at from handoff_feedback where kind in ('OPENED', 'CHARGED', 'TRIAL', 'JUDGMENT') group by 1) f on f.handoff_id = h.id where dispatched group by 1`,
    cells: by('handoffTimings', ['country']),
  },
  {
    name: 'consular-coverage',
    document: `{ consularCoverage { rows { country notInformed ${SHARE} requested ${SHARE} declined ${SHARE} undecided ${SHARE} notified ${SHARE} visited ${SHARE} } } }`,
    sql: `select c.country as key, count(*), count(*) filter (where k.choice is null) as silent, count(*) filter (where k.choice = 'REQUESTED') as requested, count(*) filter (where k.choice = 'DECLINED') as declined, count(k.post_notified_at) as notified, count(*) filter (where k.choice = 'REQUESTED' and (c.person_id, c.country) in (select person_id, country from consular_visit where status = 'HELD' and visited_at <= $NOW)) as visited
      from nationality_claim c join origin_country o on o.code = c.country and o.is_state join person p on p.id = c.person_id and p.merged_into is null join custody_episode e on e.person_id = c.person_id and e.admitted_at <= $NOW and (e.ended_at is null or e.ended_at > $NOW)
      left join consular_record k on k.person_id = c.person_id and k.country = c.country where c.country <> 'IRQ' and c.status not in ('REFUTED', 'STATELESS_DETERMINED') group by 1`,
    cells: by('consularCoverage', ['country'], 'notInformed.whole'),
  },
  {
    name: 'facility-risk-trend',
    document: `{ facilityRiskTrend(interval: MONTH) { rows { period facility occupancy ${COUNT} capacity occupancyPercent controllerChanges riskLevel } } }`,
    sql: `with step as (select facility_id, date_trunc('month', at, 'UTC') as month, sum(change) as change from (select facility_id, admitted_at as at, 1 as change from custody_episode union all select facility_id, ended_at, -1 from custody_episode where ended_at is not null) c where at <= $NOW group by 1, 2),
      months as (select generate_series((select min(month) from step), date_trunc('month', $NOW, 'UTC'), interval '1 month') as month)
      select to_char(w.month at time zone 'UTC', 'YYYY-MM') || '/' || f.code as key, sum(coalesce(s.change, 0)) over (partition by f.code order by w.month) as count
      from months w cross join facility f left join step s on s.month = w.month and s.facility_id = f.id
      union all select 'capacity ' || code, capacity from facility where capacity is not null
      union all select 'controller ' || f.code || to_char(c.held_from at time zone 'UTC', 'YYYY-MM'), count(*) from (select facility_id, held_from, lag(held_from) over (partition by facility_id order by held_from) as before from facility_controller) c
        join facility f on f.id = c.facility_id where c.before is not null and c.held_from <= $NOW group by 1
      union all select 'risk ' || f.code || to_char(w.month at time zone 'UTC', 'YYYY-MM'), r.level_confirmed from months w cross join facility f cross join lateral (
        select level_confirmed from facility_risk_snapshot r where r.facility_id = f.id and r.status = 'CONFIRMED' and greatest(r.as_of, r.decided_at) < least(w.month + interval '1 month', $NOW)
          and r.expires_at > least(w.month + interval '1 month', $NOW) order by r.as_of desc limit 1) r`,
    cells: by('facilityRiskTrend', ['period', 'facility'], 'occupancy'),
  },
  {
    name: 'incidents-and-referral',
    document: `{ incidentSummary { rows { kind referred ${SHARE} } } }`,
    sql: `select kind as key, count(*), count(referred_to) as referred from incident where occurred_at <= $NOW and occurred_at > $NOW - interval '90 days' group by 1`,
    cells: by('incidentSummary', ['kind'], 'referred.whole'),
  },
  {
    name: 'decline-reasons',
    document: `{ declineReasons { rows { country by reason count ${COUNT} } reviewed { country reviewed ${SHARE} } } }`,
    sql: `select country || '/CUSTODIAL/' || decline_reason as key, count(*), count(reviewed_at) as reviewed from decision where outcome = 'DECLINED' and superseded_at is null group by 1
      union all select country || '/ORIGIN/' || reason, count(*), null from (select distinct on (subject_id) country, detail ->> 'reason' as reason from case_event where subject_type = 'RepatriationRequest' and action = 'declineByOrigin' order by subject_id, occurred_at desc) o group by 1`,
    cells: by('declineReasons', ['country', 'by', 'reason']),
  },
  {
    name: 'charges-by-family',
    document: `{ chargesByFamily { rows { combination deathPossible ${SHARE} } } }`,
    sql: `select case when t and c then 'CUMULATIVE' when t then 'TERRORISM' when c then 'CORE_INTERNATIONAL_CRIME' else 'OTHER' end as key, count(*), count(*) filter (where d) as death from
      (select x.person_id, bool_or(lower(coalesce(offence_family, '') || ' ' || offence) ~ '^iccs ?09|\\m0906|terror|membership') as t, bool_or(lower(coalesce(offence_family, '') || ' ' || offence) ~ '^iccs ?11|\\m1101|genocid|humanity|war crime|enslave|torture|core international') as c, bool_or(death_possible) as d
       from charge x join proceeding l on l.id = x.proceeding_id and not l.observed_external where status in ('LAID', 'AMENDED', 'PROVEN') group by 1) y group by 1`,
    cells: by('chargesByFamily', ['combination'], 'deathPossible.whole'),
  },
  {
    name: 'transparency-report',
    login: 'dpo',
    role: 'DATA_PROTECTION_OFFICER',
    document: `{ transparencyReport { rows { country basis count ${COUNT} } recalled { country recalled ${SHARE} } reads { role unassigned ${SHARE} } } }`,
    sql: `select country || '/' || basis as key, count(*), count(recalled_at) as recalled from data_transfer where transferred_at > $NOW - interval '90 days' and transferred_at <= $NOW group by 1
      union all select role, count(*), count(*) filter (where exists (select from case_team t where t.account_id = a.account_id and t.person_id = any(a.subjects))) from audit_entry a
        where verb = 'CONSULTATION' and outcome = 'DONE' and field_classes && '{3,4,5,6,7}' and at > $NOW - interval '90 days' and at <= $NOW group by 1`,
    cells: by('transparencyReport', ['country', 'basis']),
  },
  {
    name: 'returns-of-the-year',
    document: `{ returnsOfYear(year: 2026) { rows { country group count ${COUNT} } } }`,
    sql: `select e.country || '/' || case when p.birth_latest is null or case when p.birth_conventional then make_date(extract(year from p.birth_latest)::int, 12, 31) else p.birth_latest end > e.occurred_at::date - interval '18 years' then 'CHILD' when p.sex = 'FEMALE' then 'WOMAN' else 'MAN' end as key, count(distinct e.subject_id)
      from case_event e join person p on p.id = e.person_id where e.subject_type = 'RepatriationRequest' and e.action = 'completeHandover' and e.to_state = 'COMPLETED' and e.occurred_at >= '2026-01-01Z' and e.occurred_at < '2027-01-01Z' group by 1`,
    cells: by('returnsOfYear', ['country', 'group']),
  },
  {
    name: 'competing-requests',
    document: `{ competingRequests { rows { ranking states count ${COUNT} } } }`,
    sql: `select case when k.decided_by is not null then 'DECIDED' when k.id is not null then 'PROPOSED' else 'NONE' end || '/' || least(c.states, 4) as key, count(*) from (select person_id, count(distinct country) as states from repatriation_request
      where state in ('SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'ON_HOLD', 'DECISION_PENDING', 'APPROVED', 'REVIEW_REQUESTED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT') group by 1 having count(distinct country) > 1) c
      left join request_ranking k on k.person_id = c.person_id and k.superseded_at is null group by 1`,
    cells: by('competingRequests', ['ranking', 'states']),
  },
  {
    name: 'nationality-deprivations',
    document: `{ nationalityDeprivations { rows { country remedyRecorded ${SHARE} otherNationality ${SHARE} } } }`,
    sql: `select c.country as key, count(*), count(c.deprivation_remedy) as remedy, count(*) filter (where exists (select from nationality_claim o where o.person_id = c.person_id and o.id <> c.id and o.status not in ('REFUTED', 'DEPRIVED', 'STATELESS_DETERMINED'))) as other
      from nationality_claim c join person p on p.id = c.person_id and p.merged_into is null where c.status = 'DEPRIVED' group by 1`,
    cells: by('nationalityDeprivations', ['country'], 'remedyRecorded.whole'),
  },
  {
    name: 'statelessness-inquiries',
    document: `{ statelessnessInquiries { rows { status count ${COUNT} days ${MEASURE} } } }`,
    sql: `select case when done_at is null then 'OPEN' when exists (select from nationality_claim c where c.person_id = t.person_id and c.status = 'STATELESS_DETERMINED') then 'STATELESS_DETERMINED' else 'ENDED' end as key, count(*), percentile_cont(array[0.5, 0.9]) within group (order by ${days('opened_at', 'coalesce(done_at, $NOW)')})
      from task t where kind = 'STATELESSNESS_INQUIRY' group by 1`,
    cells: by('statelessnessInquiries', ['status']),
  },
];
