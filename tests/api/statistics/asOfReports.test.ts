import { populateReports } from '../../../bench/reportPopulation';
import { startTestApi, type TestApi } from '../../support/testApi';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await populateReports(api.database, PEOPLE);
}, 120_000);
afterAll(() => api.close());

const PEOPLE = 1200;
const THEN = new Date('2026-06-01T09:00:00Z');
const LATER = '2026-06-05T09:00:00Z';
const NOW = new Date('2026-06-10T09:00:00Z');
const SEALED = `'sealed.1.00000000-0000-8000-8000-000000000000.1.' || repeat('A', 40)`;

const COUNT = '{ display }';
const SHARE = `{ part ${COUNT} whole ${COUNT} display }`;
const MEASURE = `{ of ${COUNT} median percentile90 display }`;

/** Every report that can be asked of the past: its root field with its selection, and whatever changes after the instant. */
const reports: Readonly<Record<string, { readonly ask: string; readonly later: readonly string[] }>> = {
  clockForecast: {
    ask: `(kind: "COLLECT_PERSON", asOf: $asOf) { rows { country period count ${COUNT} } }`,
    later: [
      `update clock set due_at = due_at + interval '40 days', version = version + 1 where kind = 'COLLECT_PERSON' and country in ('FRA', 'DEU', 'TUN')`,
      `update clock set status = 'STOPPED', closed_at = '${LATER}', ended_at = '${LATER}' where kind = 'COLLECT_PERSON' and country in ('SYR', 'IRQ', 'MAR', 'TUR', 'EGY')`,
      `update clock set status = 'PAUSED', paused_at = '${LATER}' where kind = 'COLLECT_PERSON' and country in ('SAU', 'RUS', 'GBR', 'NLD')`,
    ],
  },
  declineReasons: {
    ask: `(asOf: $asOf) { rows { country by reason count ${COUNT} } reviewed { country reviewed ${SHARE} } }`,
    later: [`update decision set superseded_at = '${LATER}' where outcome = 'DECLINED'`],
  },
  assuranceCompliance: {
    ask: `(asOf: $asOf) { rows { country status count ${COUNT} } breached { country breached ${SHARE} } visits { country made ${SHARE} concerns ${SHARE} } }`,
    later: [
      // I-45: what was approved for the State goes back first.
      `update repatriation_request set state = 'IN_REVIEW' where state in ('APPROVED', 'READY_FOR_HANDOVER', 'HANDOVER_SCHEDULED')`,
      `update assurance set status = 'BREACHED', breached_at = '${LATER}', breach_reasons = ${SEALED} where status = 'ACCEPTED'`,
      `update assurance_visit set status = 'MADE', visited_at = '${LATER}', visitor = ${SEALED}, findings = ${SEALED}, private_interview = true, concern = true,
         recorded_at = '${LATER}', recorded_by = (select id from account where login = 'legal-1') where status = 'PLANNED'`,
    ],
  },
  nonRefoulementSummary: {
    ask: `(asOf: $asOf) { rows { region finding count ${COUNT} } assured { region assured ${SHARE} } }`,
    later: [`update non_refoulement_finding set superseded_at = '${LATER}' where finding = 'NO_REAL_RISK'`],
  },
  competingRequests: {
    ask: `(asOf: $asOf) { rows { ranking states count ${COUNT} } }`,
    later: [`update request_ranking set superseded_at = '${LATER}' where decided_by is not null`],
  },
  ageThresholdForecast: {
    ask: `(months: 24, asOf: $asOf) { rows { facility region age count ${COUNT} } }`,
    later: [
      `update person set residence_facility_id = (select id from facility where code = 'SYR-AKHTARIN') where residence_facility_id is not null`,
    ],
  },
  consularCoverage: {
    ask: `(asOf: $asOf) { rows { country notInformed ${SHARE} requested ${SHARE} notified ${SHARE} visited ${SHARE} } }`,
    later: [
      `update consular_record set choice = 'REQUESTED', recorded_at = '${LATER}', version = version + 1 where choice <> 'REQUESTED'`,
      `update consular_record set post_notified_at = '${LATER}', version = version + 1 where post_notified_at is null`,
    ],
  },
  chargesByFamily: {
    ask: `(asOf: $asOf) { rows { combination deathPossible ${SHARE} } }`,
    later: [`update charge set status = 'WITHDRAWN' where status = 'LAID' and offence like 'Crimes%'`],
  },
  handoffOutcomes: {
    ask: `(asOf: $asOf) { rows { country state count ${COUNT} } feedback { country latest count ${COUNT} } }`,
    later: [`update handoff set state = 'CLOSED' where state = 'ACTED_ON'`],
  },
  handoffTimings: {
    ask: `(asOf: $asOf) { rows { country count ${COUNT} toAcknowledgement ${MEASURE} toCourtAction ${MEASURE} } }`,
    later: [
      `update handoff set acknowledged_at = acknowledged_at + interval '3 days' where acknowledged_at is not null`,
      `insert into handoff_feedback (id, handoff_id, person_id, country, kind, detail, occurred_at, recorded_by, recorded_at)
       select gen_random_uuid(), h.id, h.person_id, h.country, 'OPENED', ${SEALED}, '${LATER}', (select id from account where login = 'liaison-fra'), '${LATER}' from handoff h`,
    ],
  },
  incidentSummary: {
    ask: `(days: 90, asOf: $asOf) { rows { kind referred ${SHARE} } }`,
    later: [
      `insert into case_event (id, subject_type, subject_id, person_id, audience, action, from_state, to_state, actor_role, actor_name, actor_organisation, summary, occurred_at, recorded_at)
       select gen_random_uuid(), 'Incident', id, person_id, 'CUSTODIAL', 'referIncident', status, 'REFERRED', 'FACILITY_MONITOR', 'Monitor', 'Monitor', 'It was referred.', '${LATER}', '${LATER}' from incident where referred_to is null`,
      `update incident set status = 'REFERRED', referred_to = 'Independent investigating authority' where referred_to is null`,
    ],
  },
  nationalityDeprivations: {
    ask: `(asOf: $asOf) { rows { country remedyRecorded ${SHARE} otherNationality ${SHARE} } }`,
    later: [`update nationality_claim set status = 'CONFIRMED' where status = 'DEPRIVED'`],
  },
  statelessnessInquiries: {
    ask: `(asOf: $asOf) { rows { status count ${COUNT} days ${MEASURE} } }`,
    later: [`update task set done_at = '${LATER}' where kind = 'STATELESSNESS_INQUIRY' and done_at is null and opened_at < '2026-03-01'`],
  },
  identityProgress: {
    ask: `(interval: MONTH, asOf: $asOf) { rows { period status count ${COUNT} } }`,
    later: [`update person set identity_status = 'CONTESTED' where identity_status = 'VERIFIED'`],
  },
  facilityRiskTrend: {
    ask: `(interval: MONTH, asOf: $asOf) { rows { period facility occupancy ${COUNT} riskLevel controllerChanges } }`,
    later: [
      `update custody_episode set ended_at = '${LATER}', end_reason = 'RELEASE' where facility_id = (select id from facility where code = 'IRQ-KARKH') and ended_at is null`,
    ],
  },
  returnsOfYear: {
    ask: `(year: 2026, asOf: $asOf) { rows { country group count ${COUNT} } }`,
    later: [
      `insert into case_event (id, subject_type, subject_id, person_id, audience, country, action, from_state, to_state, actor_role, actor_name, actor_organisation, summary, occurred_at, recorded_at)
       select gen_random_uuid(), 'RepatriationRequest', r.id, r.person_id, 'SHARED', r.country, 'completeHandover', 'IN_TRANSIT', 'COMPLETED', 'TRANSFER_COORDINATOR', 'Transfer', 'Transfer', 'Handed over.', '${LATER}', '${LATER}'
       from repatriation_request r where r.state <> 'COMPLETED'`,
    ],
  },
  overdueDetentionReviews: {
    ask: `(asOf: $asOf) { rows { facility overdueFor count ${COUNT} } byFacility { facility count ${COUNT} days ${MEASURE} } }`,
    later: [`update clock set status = 'MET', closed_at = '${LATER}', ended_at = '${LATER}' where kind = 'DETENTION_REVIEW'`],
  },
};

const answered = async (login: string, asOf: Date | null) => {
  const answers: Record<string, unknown> = {};
  // Some at a time: one operation may not ask for all of them.
  for (const [root, { ask }] of Object.entries(reports)) {
    const document = `query Past($asOf: DateTime) { ${root}${ask} }`;
    Object.assign(answers, await api.as(login).must<Record<string, unknown>>(document, { asOf: asOf?.toISOString() ?? null }));
  }
  return answers;
};

it('tells of a past instant what every report told then, whatever has changed since', async () => {
  api.setNow(THEN);
  const then = await answered('legal-1', null);
  await api.database.query(`select set_config('app.now', '${LATER}', false)`);
  for (const { later } of Object.values(reports)) for (const statement of later) await api.database.query(statement);
  api.setNow(NOW);
  const now = await answered('legal-1', null);
  const past = await answered('legal-1', THEN);
  for (const root of Object.keys(reports)) {
    expect({ root, told: past[root] }).toEqual({ root, told: then[root] });
    // What changed is told now: the comparison means something.
    expect({ root, changed: JSON.stringify(now[root]) !== JSON.stringify(then[root]) }).toEqual({ root, changed: true });
  }
});
