import type { Viewer } from '../../domain/access/viewer';
import { type AlertStatus, type AlertVerb, alertLifecycle } from '../../domain/facility/alertLifecycle';
import { assertStep } from '../../domain/lifecycle/lifecycle';
import { ContingencyPlan } from '../../entities/facility/ContingencyPlan';
import { FacilityAlert } from '../../entities/facility/FacilityAlert';
import { type Changed, type CommandInput, command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';

export interface AlertInput extends CommandInput {
  readonly alertId: string;
  readonly expectedVersion?: number | null;
  readonly reasons: string;
}

/** AL1. A human says that it is so, and a contingency plan is opened. */
export const confirmAlert = command<AlertInput>('confirmAlert', { validate }, async (tx, viewer, input) => {
  const alert = await tx.lockRow<FacilityAlert>('facility_alert', input.alertId, input.expectedVersion);
  const changed = await decide(tx, viewer, 'confirmAlert', alert, 'CONFIRMED', input.reasons);
  await tx.insert(ContingencyPlan, {
    id: tx.newId('Part'),
    alertId: alert.id,
    facilityId: alert.facilityId,
    carriers: [],
    openedAt: tx.now,
  });
  return changed;
});

/** AL2. A human says that it is not so, or no reason to act. */
export const dismissAlert = command<AlertInput>('dismissAlert', { validate }, async (tx, viewer, input) => {
  const alert = await tx.lockRow<FacilityAlert>('facility_alert', input.alertId, input.expectedVersion);
  return decide(tx, viewer, 'dismissAlert', alert, 'DISMISSED', input.reasons);
});

function validate({ reasons }: AlertInput): void {
  requireReasons(reasons);
}

async function decide(
  tx: Tx,
  viewer: Viewer,
  verb: AlertVerb,
  alert: FacilityAlert,
  status: AlertStatus,
  reasons: string,
): Promise<Changed> {
  const rule = assertStep(alertLifecycle, verb, alert.status, {}, viewer, tx.now);
  const version = await tx.update(FacilityAlert, alert, { status, reasons, decidedBy: viewer.accountId, decidedAt: tx.now });
  await tx.query(`update task set done_at = $2, done_by = $3 where subject_id = $1 and kind = 'FACILITY_ALERT' and done_at is null`, [
    alert.id,
    tx.now,
    viewer.accountId,
  ]);
  tx.record({
    subjectType: 'FacilityAlert',
    subjectId: alert.id,
    personId: null,
    audience: rule.audience,
    action: verb,
    fromState: alert.status,
    toState: status,
    summary: rule.event,
  });
  return { kind: 'FacilityAlert', id: alert.id, version };
}
