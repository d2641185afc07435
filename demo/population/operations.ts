import type { DataSource } from 'typeorm';
import { confirmAlert } from '../../commands/facility/alertVerbs';
import { recordContingencyPlan } from '../../commands/facility/contingencyPlanVerbs';
import { recordRiskReading } from '../../commands/facility/recordRiskReading';
import { assessFacilityRisk, confirmFacilityRisk } from '../../commands/facility/riskSnapshotVerbs';
import { addMovementsToOperation } from '../../commands/operation/addMovementsToOperation';
import { issueSituationReport } from '../../commands/operation/issueSituationReport';
import { signMovingOrder } from '../../commands/operation/movingOrderVerbs';
import { beginOperation, concludeOperation } from '../../commands/operation/operationVerbs';
import { recordFocalPoint } from '../../commands/operation/organisations';
import { planOperation } from '../../commands/operation/planOperation';
import { proposeMovingOrder } from '../../commands/operation/proposeMovingOrder';
import { recordSituationEntry } from '../../commands/operation/recordSituationEntry';
import { setOperationTargets } from '../../commands/operation/setOperationTargets';
import type { OperationPart } from '../../domain/operation/vocabulary';
import { airliftDays, airliftFigures, airliftLog } from './airlift';
import type { CaseFile } from './caseFile';

const EVERYTHING: readonly OperationPart[] = ['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS'];
const ON_THE_GROUND: readonly OperationPart[] = ['OVERVIEW', 'PLAN', 'FIGURES', 'LOG'];
const OWN: readonly OperationPart[] = ['OVERVIEW', 'MOVEMENTS', 'FIGURES'];

/** Who takes part in the airlift of the demo, what each does and what it sees. */
const PARTICIPANTS: readonly (readonly [name: string, task: string, sees: readonly OperationPart[]])[] = [
  ['Ministry of Justice of Iraq', 'Commands, registers and holds', EVERYTHING],
  ['Ministry of Health of Iraq', 'Examines before and after the journey', ON_THE_GROUND],
  ['Commission for Human Rights', 'Watches the places', ON_THE_GROUND],
  ['Embassy of France', 'Is told of its nationals', OWN],
  ['Embassy of Germany', 'Is told of its nationals', OWN],
];
const REPORTED_DAYS = ['2026-01-25', '2026-02-07', '2026-02-13'];
const REASONS = 'Everybody was accounted for, and the last convoy had arrived.';
const DAY_HOURS = 24;

/** What happens beside the cases: an evacuation in three weeks, a camp that closed, and a place that somebody warned of. */
export async function runOperations(dataSource: DataSource, file: CaseFile): Promise<void> {
  const organisations = await organisationIds(dataSource);
  for (const id of organisations.values()) {
    await file.act('legal-1', recordFocalPoint, {
      organisationId: id,
      office: 'Operations room',
      function: 'Duty officer',
      channel: 'Official post',
    });
  }
  await airlift(dataSource, file, organisations);
  await campClosed(file, organisations);
  await warning(dataSource, file);
}

async function airlift(dataSource: DataSource, file: CaseFile, organisations: ReadonlyMap<string, string>): Promise<void> {
  const operationId = await file.act('decision-1', planOperation, {
    kind: 'EVACUATION',
    name: 'Transfer of the prisons of the north-east',
    legalBasis: 'Decision of the National Security Council committee for reception',
    startsOn: day('2026-01-21'),
    endsOn: day('2026-02-13'),
    places: [
      { facilityCode: 'SYR-GHWERAN', purpose: 'EMPTIED' },
      { facilityCode: 'SYR-PANORAMA', purpose: 'EMPTIED' },
      { facilityCode: 'SYR-AQTAN', purpose: 'EMPTIED' },
      { facilityCode: 'IRQ-BGW', purpose: 'EMPTIED' },
      { facilityCode: 'IRQ-KARKH', purpose: 'RECEIVING' },
      { facilityCode: 'IRQ-NASIRIYAH', purpose: 'RECEIVING' },
    ],
    participants: PARTICIPANTS.map(([name, task, sees]) => ({ organisationId: organisations.get(name) ?? '', task, sees })),
  });
  await file.act('decision-1', setOperationTargets, {
    operationId,
    targets: airliftDays.map(([on, persons]) => ({ day: day(on), persons })),
  });
  await file.act('decision-1', beginOperation, { operationId });
  const movements = await ids(dataSource, `select id from movement where to_country is null order by id`);
  if (movements.length > 0) await file.act('transfer-1', addMovementsToOperation, { operationId, movementIds: movements });
  for (const entry of airliftLog) {
    await file.act(entry.by, recordSituationEntry, { operationId, ...entry.entry });
  }
  for (const { on, text, figures } of airliftFigures) {
    const occurredAt = new Date(`${on}T12:00:00Z`);
    await file.act('registrar', recordSituationEntry, {
      operationId,
      kind: 'FIGURE',
      occurredAt,
      source: 'Published figures',
      text,
      figures: figures.map((figure) => ({ unit: 'PERSONS' as const, asOf: occurredAt, confidence: 'UNKNOWN' as const, ...figure })),
    });
  }
  for (const on of REPORTED_DAYS) await file.act('decision-1', issueSituationReport, { operationId, day: day(on) });
  const held = await ids(
    dataSource,
    `select e.id from custody_episode e join facility f on f.id = e.facility_id where f.code = 'IRQ-BGW' and e.ended_at is null limit 1`,
  );
  if (held.length === 0) return;
  const orderId = await file.act('transfer-1', proposeMovingOrder, { operationId, batchSize: 40 });
  await file.act('decision-1', signMovingOrder, { orderId });
}

async function campClosed(file: CaseFile, organisations: ReadonlyMap<string, string>): Promise<void> {
  const operationId = await file.act('decision-1', planOperation, {
    kind: 'CAMP_CLOSURE',
    name: 'Closing of Al-Hol camp',
    legalBasis: 'Agreement of the two administrations',
    startsOn: day('2026-01-20'),
    endsOn: day('2026-02-22'),
    places: [
      { facilityCode: 'SYR-HOL', purpose: 'EMPTIED' },
      { facilityCode: 'SYR-AKHTARIN', purpose: 'RECEIVING' },
    ],
    participants: [{ organisationId: organisations.get('Ministry of Justice of Iraq') ?? '', task: 'Is told', sees: ON_THE_GROUND }],
  });
  await file.act('decision-1', setOperationTargets, { operationId, targets: [{ day: day('2026-02-22'), persons: 0 }] });
  await file.act('decision-1', beginOperation, { operationId });
  await file.act('decision-1', concludeOperation, { operationId, reasons: REASONS });
}

/** A prison whose stores run down: read off, raised, confirmed, with a plan that waits for its approval; and assessed. */
async function warning(dataSource: DataSource, file: CaseFile): Promise<void> {
  const ends = file.hour(60 * DAY_HOURS);
  const reading = { source: 'Visit of the commission', sourceGrade: 'B2', asOf: file.hour(-1), expiresAt: ends };
  await file.act('monitor', recordRiskReading, { facilityCode: 'IRQ-NASIRIYAH', indicator: 'SUPPLY_DAYS', value: 6, ...reading });
  await file.act('monitor', recordRiskReading, { facilityCode: 'IRQ-NASIRIYAH', indicator: 'DETAINEES_PER_GUARD', value: 14, ...reading });
  await file.act('monitor', recordRiskReading, { facilityCode: 'SYR-GHWERAN', indicator: 'CONFLICT_EVENTS_30_DAYS', value: 2, ...reading });
  const [alertId = ''] = await ids(
    dataSource,
    `select a.id from facility_alert a join facility f on f.id = a.facility_id where f.code = 'IRQ-NASIRIYAH' and a.indicator = 'SUPPLY_DAYS' order by a.raised_at limit 1`,
  );
  await file.act('decision-1', confirmAlert, { alertId, reasons: 'The commission saw the store; no delivery is announced.' });
  const [planId = ''] = await ids(dataSource, `select id from contingency_plan order by opened_at limit 1`);
  await file.act('transfer-1', recordContingencyPlan, {
    planId,
    orderOfMoving: 'Whoever needs care, then children with their families, then those whom no court has called.',
    receiving: [{ facilityCode: 'IRQ-KARKH', places: 400 }],
    carriers: ['Prison service convoy'],
    fallback: 'Supply by the army for ten days.',
  });
  const snapshotId = await file.act('monitor', assessFacilityRisk, { facilityCode: 'SYR-GHWERAN', sourceGrade: 'B2', expiresAt: ends });
  await file.act('decision-2', confirmFacilityRisk, { snapshotId });
}

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);

async function ids(dataSource: DataSource, text: string): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    return manager.query(text);
  });
  return rows.map(({ id }) => id);
}

async function organisationIds(dataSource: DataSource): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await dataSource.transaction(async (manager) => {
    await manager.query('set local role repatria_system');
    return manager.query('select id, name from organisation where name = any($1) order by name', [PARTICIPANTS.map(([name]) => name)]);
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}
