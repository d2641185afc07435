import type { Viewer } from '../../domain/access/viewer';
import { contingencyPlanLifecycle, type PlanFacts, type PlanStatus, type PlanVerb } from '../../domain/facility/contingencyPlanLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { ContingencyPlan } from '../../entities/facility/ContingencyPlan';
import { type Changed, type CommandInput, command } from '../command';
import { InputFaults, requireReasons } from '../input';
import type { Tx } from '../Tx';
import { facilitiesByCode } from './facilityByCode';

interface PlanInput extends CommandInput {
  readonly planId: string;
  readonly expectedVersion?: number | null;
}

export interface ReceivingPlacesInput {
  readonly facilityCode: string;
  readonly places: number;
}

export interface RecordContingencyPlanInput extends PlanInput {
  /** Left out, each part stays as it is. */
  readonly orderOfMoving?: string | null;
  readonly receiving?: readonly ReceivingPlacesInput[] | null;
  readonly carriers?: readonly string[] | null;
  readonly fallback?: string | null;
}

/** CP1. Who is moved first, to where, with whom, and what is done if that fails. */
export const recordContingencyPlan = command<RecordContingencyPlanInput>(
  'recordContingencyPlan',
  { validate },
  async (tx, viewer, input) => {
    const plan = await planStep(tx, viewer, 'recordContingencyPlan', input);
    if (input.receiving) await setReceivers(tx, plan.id, input.receiving);
    return advance(tx, 'recordContingencyPlan', plan, plan.status, {
      orderOfMoving: input.orderOfMoving ?? plan.orderOfMoving,
      carriers: input.carriers ? [...input.carriers] : plan.carriers,
      fallback: input.fallback ?? plan.fallback,
      recordedBy: viewer.accountId,
    });
  },
);

function validate({ orderOfMoving, receiving, carriers, fallback }: RecordContingencyPlanInput): void {
  const faults = new InputFaults().requireText('input.orderOfMoving', orderOfMoving).requireText('input.fallback', fallback);
  (carriers ?? []).forEach((carrier, at) => {
    faults.requireText(`input.carriers[${at}]`, carrier);
  });
  const seen = new Set<string>();
  (receiving ?? []).forEach(({ facilityCode, places }, at) => {
    if (places < 1) faults.add(`input.receiving[${at}].places`, 'OUT_OF_RANGE', 'At least one.');
    if (seen.has(facilityCode)) faults.add(`input.receiving[${at}].facilityCode`, 'INVALID_VALUE', 'The place is named twice.');
    seen.add(facilityCode);
  });
  faults.throwIfAny();
}

/** CP2. Another than who wrote it approves what is whole. */
export const approveContingencyPlan = command<PlanInput>('approveContingencyPlan', {}, async (tx, viewer, input) => {
  const plan = await planStep(tx, viewer, 'approveContingencyPlan', input);
  return advance(tx, 'approveContingencyPlan', plan, 'APPROVED', { approvedBy: viewer.accountId, approvedAt: tx.now });
});

export interface CloseContingencyPlanInput extends PlanInput {
  readonly reasons: string;
}

/** CP3. */
export const closeContingencyPlan = command<CloseContingencyPlanInput>(
  'closeContingencyPlan',
  { validate: ({ reasons }) => requireReasons(reasons) },
  async (tx, viewer, input) => {
    const plan = await planStep(tx, viewer, 'closeContingencyPlan', input);
    return advance(tx, 'closeContingencyPlan', plan, 'CLOSED', { closedReasons: input.reasons, closedAt: tx.now });
  },
);

async function planStep(tx: Tx, viewer: Viewer, verb: PlanVerb, input: PlanInput): Promise<ContingencyPlan> {
  const plan = await tx.lockRow<ContingencyPlan>('contingency_plan', input.planId, input.expectedVersion);
  const row = await tx.one<{ facts: PlanFacts }>('select to_json(f) as facts from guard_facts_contingency_plan f where f."planId" = $1', [
    plan.id,
  ]);
  if (!row) throw new Error('A locked plan has no facts.');
  assertStep(contingencyPlanLifecycle, verb, plan.status, row.facts, viewer, tx.now);
  return plan;
}

async function advance(tx: Tx, verb: PlanVerb, plan: ContingencyPlan, to: PlanStatus, changes: Partial<ContingencyPlan>): Promise<Changed> {
  const version = await tx.update(ContingencyPlan, plan, { ...changes, status: to });
  const rule = contingencyPlanLifecycle.verbs[verb];
  tx.record({
    subjectType: 'ContingencyPlan',
    subjectId: plan.id,
    personId: null,
    audience: rule.audience,
    action: verb,
    ...(to === plan.status ? {} : { fromState: plan.status, toState: to }),
    summary: rule.event,
  });
  return { kind: 'Part', id: plan.id, version };
}

async function setReceivers(tx: Tx, planId: string, receiving: readonly ReceivingPlacesInput[]): Promise<void> {
  const path = (at: number) => `input.receiving[${at}].facilityCode`;
  const wanted = Object.fromEntries(receiving.map(({ facilityCode }, at) => [path(at), facilityCode]));
  const facilities = receiving.length === 0 ? {} : await facilitiesByCode(tx, wanted);
  await tx.query('delete from contingency_receiver where plan_id = $1', [planId]);
  await tx.query(
    `insert into contingency_receiver (plan_id, facility_id, places)
     select $1, facility_id, places from unnest($2::uuid[], $3::int[]) as r(facility_id, places)`,
    [planId, receiving.map((_, at) => facilities[path(at)]?.id), receiving.map(({ places }) => places)],
  );
}
