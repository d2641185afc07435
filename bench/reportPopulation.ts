import type { Client } from 'pg';
import { populate } from './population';

const uuid = (byte: string, salt: string) =>
  `('${byte}' || substr(md5('${salt}' || n), 3, 6) || '-' || substr(md5('${salt}' || n), 9, 4) || '-8' || substr(md5('${salt}' || n), 14, 3) || '-8' || substr(md5('${salt}' || n), 18, 3) || '-' || substr(md5('${salt}' || n), 21, 12))::uuid`;
const account = (role: string, place = 0) => `(select id from account where role = '${role}' order by login offset ${place} limit 1)`;
const at = (day: string) => `timestamptz '2026-02-10 08:00Z' + (${day}) * interval '1 day'`;

/** What the database takes for sealed content; nobody opens it, because counts read no content. */
const SEALED = `'sealed.1.00000000-0000-8000-8000-000000000000.1.' || repeat('A', 40)`;

/** How far a request has come, from n: the index of its last state. */
const STATES = `array['DRAFT', 'SUBMITTED', 'REGISTERED', 'IN_REVIEW', 'DECISION_PENDING', 'APPROVED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED', 'IN_TRANSIT', 'COMPLETED']`;
const REACHED = '(1 + n / 4 % 10)';
const DECLINED = `(n % 44 = 0 and ${REACHED} >= 6)`;

/** Everything that reports count, on top of the people of the benchmark: requests on their way, findings, handoffs, clocks, charges. */
export async function populateReports(client: Client, people: number): Promise<void> {
  await populate(client, people);
  await client.query('begin');
  await client.query(`create temporary table report_person on commit drop as
    select n, ${uuid('10', 'person').replace(/md5\('person' \|\| n\), (9|14|18|21)/g, `md5('p' || n), $1`)} as id, ${uuid('60', 'r0')} as request_id,
      (array['SYR','IRQ','TUN','MAR','TUR','EGY','SAU','RUS','DEU','FRA','GBR','NLD'])[1 + (n * 7 + n / 13) % 12] as country
    from generate_series(1, ${Number(people)}) n`);
  // Without statistics of the temporary table the joins below would be nested loops.
  await client.query('create unique index on report_person (id); analyze report_person');
  for (const statement of STATEMENTS) await client.query(statement);
  await client.query('commit');
  await client.query('analyze');
}

const STATEMENTS = [
  `select set_config('app.now', '2026-02-11T00:00:00Z', true)`,
  // Residents of a camp, boys and girls among them; and young people among the detained.
  `update custody_episode e set facility_id = f.id from report_person b, facility f where b.id = e.person_id
     and f.code = (array['IRQ-KARKH', 'IRQ-NASIRIYAH', 'IRQ-BGW', 'IRQ-RASHAD', 'SYR-GHWERAN'])[1 + b.n % 5]`,
  `delete from custody_episode e using report_person b where b.id = e.person_id and b.n % 10 = 1`,
  `update person p set kind = 'PROTECTED_RESIDENT', legal_status = null, track = 'CHILD_FAMILY', sex = case when n % 3 = 0 then 'FEMALE' else 'MALE' end,
     residence_facility_id = (select id from facility where code = case when n % 40 = 31 then 'SYR-AKHTARIN' else 'SYR-ROJ' end),
     birth = (2008 + n / 10 % 4 * 2)::text || '-05-03', birth_earliest = make_date(2008 + n / 10 % 4 * 2, 5, 3), birth_latest = make_date(2008 + n / 10 % 4 * 2, 5, 3)
   from report_person b where b.id = p.id and b.n % 10 = 1`,
  `update person p set birth = '2009-04-05', birth_earliest = date '2009-04-05', birth_latest = date '2009-04-05' from report_person b where b.id = p.id and b.n % 12 = 2`,
  `update person p set age_status = 'DOUBT_RAISED' from report_person b where b.id = p.id and b.n % 12 = 3`,
  `select set_config('app.now', '2026-02-20T00:00:00Z', true)`,
  `update person p set identity_status = 'UNDER_VERIFICATION' from report_person b where b.id = p.id and b.n % 2 = 0`,
  `select set_config('app.now', '2026-03-12T00:00:00Z', true)`,
  `update person p set identity_status = case when n % 14 = 0 then 'CONTESTED' else 'VERIFIED' end from report_person b where b.id = p.id and b.n % 4 = 0`,
  `select set_config('app.now', '2026-04-15T00:00:00Z', true)`,
  `insert into identity_attempt (id, person_id, kind, with_whom, outcome, attempted_at, recorded_by, recorded_at)
   select gen_random_uuid(), b.id, kind, ${SEALED}, 'NOTHING_FOUND', ${at('60')}, a.id, ${at('60')}
   from report_person b, unnest(array['CIVIL_REGISTER', 'BIOMETRIC_SEARCH']) kind, account a where a.login = 'registrar' and b.n % 4 = 2 and b.n % 3 = 0`,
  `update person p set identity_status = 'UNRESOLVED' from report_person b where b.id = p.id and b.n % 4 = 2 and b.n % 3 = 0`,
  // Claims: confirmed, deprived, refuted.
  `update nationality_claim c set status = case when n % 40 = 0 then 'DEPRIVED' when n % 24 = 0 then 'REFUTED' else 'CONFIRMED' end, deprivation_remedy = case when n % 80 = 0 then ${SEALED} end,
     submitted_at = ${at('1')}, answered_at = ${at('12')} from report_person b where b.id = c.person_id and b.country = c.country and b.n % 8 = 0`,
  // Requests on their way, each step with its event.
  `insert into case_event (id, subject_type, subject_id, person_id, audience, country, action, from_state, to_state, actor_role, actor_name, actor_organisation, summary, occurred_at, recorded_at)
   select gen_random_uuid(), 'RepatriationRequest', b.request_id, b.id, 'SHARED', b.country,
     case when step = 10 then 'completeHandover' else 'step' || step end, (${STATES})[step - 1], case when step = 6 and ${DECLINED} then 'DECLINED' else (${STATES})[step] end,
     'LEGAL_OFFICER', 'Legal officer', 'Ministry of Justice', 'The request moved on.', ${at('step * (2 + n % 5)')}, ${at('step * (2 + n % 5)')}
   from report_person b join repatriation_request r on r.id = b.request_id cross join generate_series(1, 10) step
   where step <= case when ${DECLINED} then 6 else ${REACHED} end`,
  // The order in which rules want their rows is the commands' business: what a state rests on follows below.
  'set local session_replication_role = replica',
  `update repatriation_request r set state = case when ${DECLINED} then 'DECLINED' else (${STATES})[${REACHED}] end, registered_at = case when ${REACHED} >= 3 then ${at('10')} end,
     route = (array['PRE_TRIAL_RETURN', 'EXTRADITION', 'DEPORTATION'])[1 + n / 4 % 3] from report_person b where b.request_id = r.id`,
  'set local session_replication_role = origin',
  `insert into repatriation_request (id, ref, person_id, country, route, initiator, opened_by, state, origin_side, registered_at, created_at, updated_at)
   select ${uuid('60', 'r1')}, 'RCM-2026-S' || n, b.id, case b.country when 'ALB' then 'AUT' else 'ALB' end, 'PRE_TRIAL_RETURN', 'ORIGIN', ${account('LIAISON_OFFICER')}, 'IN_REVIEW', 'ASSESSING', ${at('12')}, ${at('9')}, ${at('9')}
   from report_person b where n % 12 = 0`,
  `insert into request_ranking (id, person_id, ordered_requests, reasons, ranked_by, ranked_at, decided_by, decided_at)
   select gen_random_uuid(), b.id, array[b.request_id], ${SEALED}, ${account('LEGAL_OFFICER')}, ${at('20')}, case when n % 24 = 0 then ${account('DECISION_AUTHORITY')} end, case when n % 24 = 0 then ${at('21')} end
   from report_person b where n % 12 = 0`,
  `insert into gate (id, request_id, person_id, country, kind, hand_status, decided_by, decided_at)
   select gen_random_uuid(), r.id, r.person_id, r.country, g.kind, case when (n / 4 + g.place) % 3 = 0 then 'FAILED' else 'CLEARED' end, ${account('LEGAL_OFFICER')}, ${at('30')}
   from report_person b join repatriation_request r on r.id = b.request_id
   cross join (values ('JUDICIAL_HOLD', 1), ('DATA_TRANSFER', 2), ('HEALTH', 3), ('TRAVEL_DOCUMENT', 4), ('RECEPTION_PLAN', 5), ('PERSON_INFORMED_AND_HEARD', 6)) g(kind, place)
   where r.registered_at is not null and (n / 4 + g.place) % 4 > 0`,
  `update gate set cleared_until = ${at('60')} where kind = 'HEALTH' and hand_status = 'CLEARED'`,
  `insert into duplicate_candidate (id, person_a, person_b, score, detected_at)
   select gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 0.9, ${at('3')} from report_person a join report_person b on b.n = a.n + 1 where a.n % 64 = 0`,
  // Some were proposed before the competing request came.
  'set local session_replication_role = replica',
  `insert into decision (id, request_id, person_id, country, proposal, proposal_reasons, person_views, prepared_by, prepared_at, outcome, reasons, decline_reason, decided_by, decided_at, reviewed_by, reviewed_at)
   select gen_random_uuid(), b.request_id, b.id, b.country, 'APPROVED', ${SEALED}, ${SEALED}, ${account('LEGAL_OFFICER')}, ${at('25')}, case when ${DECLINED} then 'DECLINED' else 'APPROVED' end, ${SEALED},
     case when ${DECLINED} then case when n % 88 = 0 then 'CAPACITY' else 'REAL_RISK_UNMITIGATED' end end, ${account('DECISION_AUTHORITY')}, ${at('30')},
     case when ${DECLINED} and n % 3 = 0 then ${account('COURT_REGISTRAR')} end, case when ${DECLINED} and n % 3 = 0 then ${at('40')} end
   from report_person b join repatriation_request r on r.id = b.request_id where ${REACHED} >= 6`,
  'set local session_replication_role = origin',
  `insert into assurance (id, request_id, person_id, country, giver, binds_state, terms, monitoring_body, accepted_by, accepted_at, breached_at, breach_reasons, status, recorded_by, recorded_at)
   select ${uuid('f0', 'as')}, b.request_id, b.id, b.country, ${SEALED}, true, ${SEALED}, ${SEALED}, case when given.status <> 'RECEIVED' then ${account('DECISION_AUTHORITY')} end, case when given.status <> 'RECEIVED' then ${at('30')} end,
     case when given.status = 'BREACHED' then ${at('60')} end, case when given.status = 'BREACHED' then ${SEALED} end, given.status, ${account('LEGAL_OFFICER')}, ${at('20')}
   from report_person b join repatriation_request r on r.id = b.request_id
   cross join lateral (select (array['ACCEPTED', 'ACCEPTED', 'RECEIVED', 'BREACHED'])[1 + n / 12 % 4] as status) given where ${REACHED} >= 4 and n / 4 % 3 = 0`,
  `insert into non_refoulement_finding (id, request_id, person_id, finding, risks, sources, person_heard_at, assurance_id, recorded_by, recorded_at, confirmed_by, confirmed_at, expires_at)
   select gen_random_uuid(), b.request_id, b.id, (array['REAL_RISK_MITIGATED', 'NO_REAL_RISK', 'REAL_RISK'])[1 + n / 4 % 3], '{}', ${SEALED}, ${at('20')}, case when n / 4 % 3 = 0 then ${uuid('f0', 'as')} end,
     ${account('LEGAL_OFFICER')}, ${at('20')}, ${account('LEGAL_OFFICER', 1)}, ${at('21')}, ${at('100')}
   from report_person b join repatriation_request r on r.id = b.request_id where ${REACHED} >= 4`,
  `insert into assurance_visit (id, assurance_id, person_id, country, due_at, status, visited_at, visitor, private_interview, findings, concern, recorded_by, recorded_at)
   select gen_random_uuid(), a.id, a.person_id, a.country, ${at('70 + 30 * place')}, case when place = 0 then 'MADE' when place = 1 and b.n % 36 = 0 then 'MISSED' else 'PLANNED' end,
     case when place = 0 then ${at('69')} end, case when place = 0 then ${SEALED} end, case when place = 0 then b.n % 24 = 0 end, case when place = 0 then ${SEALED} end,
     case when place = 0 then b.n % 20 = 0 end, case when place = 0 then ${account('LEGAL_OFFICER')} end, case when place = 0 then ${at('71')} end
   from report_person b join assurance a on a.id = ${uuid('f0', 'as')} cross join generate_series(0, 2) place where a.status in ('ACCEPTED', 'BREACHED')`,
  `insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, ended_at, closed_at, source)
   select gen_random_uuid(), 'NATIONALITY_REPLY', 'NationalityClaim', c.id, c.person_id, c.country, case when n % 8 = 0 then 'MET' else 'BREACHED' end, ${at('n % 100')}, ${at('n % 100 + 30')}, case when n % 8 = 0 then ${at('n % 100 + 12')} end,
     case when n % 8 = 0 then ${at('n % 100 + 12')} end, 'Practice: 30 days' from report_person b join nationality_claim c on c.person_id = b.id and c.country = b.country where n % 4 = 0`,
  `insert into clock (id, kind, subject_type, subject_id, person_id, country, status, started_at, due_at, source)
   select gen_random_uuid(), 'COLLECT_PERSON', 'RepatriationRequest', r.id, r.person_id, r.country, 'RUNNING', ${at('60')}, ${at('120 + n % 60')}, 'Iraq CPC Art. 367: 2 months'
   from report_person b join repatriation_request r on r.id = b.request_id where r.state in ('READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED')`,
  `insert into clock (id, kind, subject_type, subject_id, person_id, status, started_at, due_at, source)
   select gen_random_uuid(), 'DETENTION_REVIEW', 'Person', b.id, b.id, 'RUNNING', ${at('10')}, ${at('40 + n % 160')}, 'ICCPR Art. 9(4)' from report_person b where n % 10 <> 1`,
  `insert into consular_record (id, person_id, country, choice, informed_at, informed_lang, post_notified_at, recorded_by, recorded_at)
   select gen_random_uuid(), b.id, b.country, (array['REQUESTED', 'DECLINED', 'UNDECIDED'])[1 + n / 2 % 3], ${at('2')}, 'ar', case when n / 2 % 3 = 0 and n % 4 = 0 then ${at('3')} end, ${account('LEGAL_OFFICER')}, ${at('2')}
   from report_person b where n % 2 = 0`,
  `insert into consular_visit (id, person_id, country, status, officer, asked_by, asked_at, visited_at, in_private, reasons)
   select gen_random_uuid(), b.id, b.country, case when n / 6 % 3 < 2 then 'HELD' else 'ASKED' end, 'Consul', ${account('LIAISON_OFFICER')}, ${at('5')},
     case when n / 6 % 3 < 2 then ${at('9 + visit')} end, case when n / 6 % 3 < 2 then true end, null
   from report_person b cross join generate_series(0, 1) visit where n % 6 = 0`,
  `insert into facility_risk_snapshot (id, facility_id, status, level_by_rules, reasons, indicators, level_confirmed, assessed_by, source_grade, as_of, expires_at, decided_by, decided_at)
   select gen_random_uuid(), f.id, case when month < 3 then 'CONFIRMED' else 'PROPOSED' end, level, '[]', '{}', case when month < 3 then level end, ${account('FACILITY_MONITOR')}, 'B2', ${at('30 * month')}, ${at('30 * month + 45')},
     case when month < 3 then ${account('DECISION_AUTHORITY')} end, case when month < 3 then ${at('30 * month + 1')} end
   from facility f cross join generate_series(0, 3) month cross join lateral (select 1 + (length(f.code) + month) % 5 as level) l`,
  `insert into handoff (id, ref, person_id, country, receiving_authority, route, state, dispatched, use_limitations, dispatched_at, acknowledged_at, created_at, updated_at)
   select ${uuid('80', 'h0')}, 'RCM-2026-H' || n, b.id, b.country, 'A prosecutor', 'PRE_TRIAL_RETURN', (array['DISPATCHED', 'ACKNOWLEDGED', 'ACTED_ON', 'CLOSED', 'REJECTED'])[1 + n / 4 % 5], true, '{}', ${at('30 + n % 20')},
     case when n / 4 % 5 in (1, 2, 3) then ${at('30 + n % 20 + 5 + n % 9')} end, ${at('20')}, ${at('20')} from report_person b where n % 4 = 0`,
  `insert into handoff_feedback (id, handoff_id, person_id, country, kind, detail, occurred_at, recorded_by, recorded_at)
   select gen_random_uuid(), ${uuid('80', 'h0')}, b.id, b.country, case when k.later then 'JUDGMENT' else 'OPENED' end, ${SEALED}, ${at('30 + n % 20 + 20 + n % 11 + case when k.later then 30 else 0 end')}, ${account('LIAISON_OFFICER')}, ${at('90')}
   from report_person b cross join (values (false), (true)) k(later) where n % 4 = 0 and n / 4 % 5 in (2, 3) and (not k.later or n / 4 % 5 = 3)`,
  `insert into incident (id, ref, person_id, kind, status, description, referred_to, occurred_at, recorded_at)
   select gen_random_uuid(), 'RCM-2026-I' || n, b.id, (array['DEATH', 'INJURY', 'TORTURE_ALLEGATION', 'DISEASE'])[1 + n % 4], 'REPORTED', ${SEALED}, case when n % 4 in (0, 2) then 'Independent investigating authority' end, ${at('n % 110')}, ${at('n % 110')}
   from report_person b where n % 6 = 0 or n % 7 = 0`,
  `insert into data_transfer (id, kind, person_id, country, recipient_authority, basis, justification, items, subject_id, recorded_by, transferred_at, recalled_at)
   select gen_random_uuid(), 'CLAIM_SUBMISSION', b.id, b.country, 'A ministry', (array['LED Art. 36', 'LED Art. 37', 'LED Art. 38'])[1 + n / 4 % 3], ${SEALED}, 'Claim', b.id, ${account('LEGAL_OFFICER')}, ${at('60 + n % 40')}, case when n % 16 = 0 then ${at('105')} end
   from report_person b where n % 4 = 0`,
  `insert into charge (id, proceeding_id, person_id, offence, offence_family, article, law_in_force, act_period, act_earliest, act_latest, death_possible, status, recorded_by, recorded_at)
   select gen_random_uuid(), ${uuid('70', 'l0')}, b.id, case when k.second then 'Crimes against humanity' else 'Membership of a terrorist organisation' end, null, 'Art. 4', 'Law 13/2005', '2015', date '2015-01-01', date '2015-12-31', n % 5 = 0, 'LAID', ${account('PROSECUTOR')}, ${at('30')}
   from report_person b cross join (values (false), (true)) k(second) where n % 3 = 0 and (case when k.second then n % 9 = 0 else n % 6 = 0 end)`,
  `insert into task (id, kind, person_id, subject_id, owner_role, summary, opened_at, done_at)
   select gen_random_uuid(), 'STATELESSNESS_INQUIRY', b.id, b.id, 'LEGAL_OFFICER', 'Inquire.', ${at('n % 50')}, case when n % 10 = 0 then ${at('n % 50 + 20 + n % 13')} end from report_person b where n % 5 = 0 and n % 15 > 0`,
];
