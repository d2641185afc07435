import { type AlertStatus, alertLifecycle } from '../../domain/facility/alertLifecycle';
import { contingencyPlanLifecycle, type PlanFacts, type PlanStatus } from '../../domain/facility/contingencyPlanLifecycle';
import { riskSnapshotLifecycle, type SnapshotFacts, type SnapshotStatus } from '../../domain/facility/riskSnapshotLifecycle';
import { availableActions } from '../../domain/lifecycle/lifecycle';
import { column, computed, instant, instantSql, type ListRead, lists, many, oneOn, reads, sql } from '../plan/readMap';

/** Class 5: who watches places and who acts on what is seen, under a stated purpose. */
export const RISK = { level: 5, category: 'FACILITY_RISK' } as const;
const by = (name: string) => oneOn('Account', (row, account) => `${account}.id = ${row}.${name}`, RISK);
const place = oneOn('Facility', (row, facility) => `${facility}.id = ${row}.facility_id`, RISK);
const number = (name: string) => sql((row) => `${row}.${name}::float8`, RISK);
const stored = (name: string) =>
  computed(
    (row) => `select ${row}.${name}`,
    (value: unknown) => value,
    RISK,
  );

reads({
  type: 'RiskReading',
  table: 'risk_reading',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    indicator: column('indicator', RISK),
    value: number('value'),
    asOf: instant('as_of', RISK),
    expiresAt: instant('expires_at', RISK),
    author: sql((row) => `(select a.name from account a where a.id = ${row}.recorded_by)`, RISK),
    source: column('source', RISK),
    sourceGrade: column('source_grade', RISK),
    note: column('note', RISK),
  },
});

reads({
  type: 'IndicatorDay',
  table: 'facility_indicator_day',
  person: null,
  fields: {
    day: sql((row) => instantSql(`${row}.on_day::timestamp at time zone 'UTC'`), RISK),
    indicator: column('indicator', RISK),
    fact: number('value'),
  },
});

export const riskSnapshotReads = reads({
  type: 'FacilityRiskSnapshot',
  table: 'facility_risk_snapshot',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    status: column('status', RISK),
    levelByRules: column('level_by_rules', RISK),
    reasons: stored('reasons'),
    indicators: stored('indicators'),
    levelConfirmed: column('level_confirmed', RISK),
    assessedBy: by('assessed_by'),
    sourceGrade: column('source_grade', RISK),
    note: column('note', RISK),
    asOf: instant('as_of', RISK),
    expiresAt: instant('expires_at', RISK),
    decidedBy: by('decided_by'),
    decidedAt: instant('decided_at', RISK),
    decisionReasons: column('decision_reasons', RISK),
    version: column('version', { level: 1 }),
    availableActions: computed<SnapshotFacts & { readonly status: SnapshotStatus }>(
      (row) =>
        `select json_build_object('status', ${row}.status, 'assessedBy', ${row}.assessed_by, 'expired', ${row}.expires_at <= app_now())`,
      (facts, viewer, now) => availableActions(riskSnapshotLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

reads({
  type: 'ReceivingPlaces',
  table: 'contingency_receiver',
  person: null,
  fields: { facility: place, places: column('places', RISK) },
});

export const contingencyPlanReads = reads({
  type: 'ContingencyPlan',
  table: 'contingency_plan',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    status: column('status', RISK),
    facility: place,
    orderOfMoving: column('order_of_moving', RISK),
    receiving: many('ReceivingPlaces', 'plan_id', (receiver) => `${receiver}.facility_id`, RISK),
    carriers: sql((row) => `to_json(${row}.carriers)`, RISK),
    fallback: column('fallback', RISK),
    recordedBy: by('recorded_by'),
    approvedBy: by('approved_by'),
    approvedAt: instant('approved_at', RISK),
    closedReasons: column('closed_reasons', RISK),
    openedAt: instant('opened_at', RISK),
    version: column('version', { level: 1 }),
    availableActions: computed<PlanFacts & { readonly status: PlanStatus }>(
      (row) => `select to_json(f) from guard_facts_contingency_plan f where f."planId" = ${row}.id`,
      (facts, viewer, now) => availableActions(contingencyPlanLifecycle, facts.status, facts, viewer, now),
      { level: 1 },
    ),
  },
});

export const facilityAlertReads = reads({
  type: 'FacilityAlert',
  table: 'facility_alert',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    facility: place,
    indicator: column('indicator', RISK),
    value: number('value'),
    level: column('level', RISK),
    threshold: number('threshold'),
    thresholdSource: column('threshold_source', RISK),
    reading: oneOn('RiskReading', (row, reading) => `${reading}.id = ${row}.reading_id`, RISK),
    raisedAt: instant('raised_at', RISK),
    status: column('status', RISK),
    decidedBy: by('decided_by'),
    decidedAt: instant('decided_at', RISK),
    reasons: column('reasons', RISK),
    plan: oneOn('ContingencyPlan', (row, plan) => `${plan}.alert_id = ${row}.id`, RISK),
    version: column('version', { level: 1 }),
    availableActions: computed<AlertStatus>(
      (row) => `select to_json(${row}.status)`,
      (status, viewer, now) => availableActions(alertLifecycle, status, {}, viewer, now),
      { level: 1 },
    ),
  },
});

/** What waits for a human first, the last raised first. */
export const facilityAlertList: ListRead = lists('facilityAlerts', {
  map: () => facilityAlertReads,
  level: 5,
  filters: {
    status: { ...RISK, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    indicator: { ...RISK, sql: (row, bind, indicators) => `${row}.indicator = any(${bind(indicators)}::text[])` },
    facility: { ...RISK, sql: (row, bind, code) => `${row}.facility_id = (select f.id from facility f where f.code = ${bind(code)})` },
  },
  defaultOrder: [
    { sql: (row) => `(case when ${row}.status = 'RAISED' then 0 else 1 end)`, direction: 'asc', type: 'integer' },
    { sql: (row) => `${row}.raised_at`, direction: 'desc', type: 'timestamptz' },
  ],
});
