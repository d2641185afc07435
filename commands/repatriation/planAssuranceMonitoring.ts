import { command } from '../command';
import { InputFaults } from '../input';
import { type AssuranceInput, assuranceStep, rowOf } from './assuranceStep';
import { requirePlanLength } from './recordAssurance';
import { fileIn } from './requestStep';

export interface PlanAssuranceMonitoringInput extends AssuranceInput {
  readonly body: string;
  readonly monitoringMonths: number;
}

/** AS3. Who looks after the person under the assurance, and for how long; the days of the visits follow with the handover. */
export const planAssuranceMonitoring = command<PlanAssuranceMonitoringInput>(
  'planAssuranceMonitoring',
  {
    validate: ({ body, monitoringMonths }) =>
      requirePlanLength(new InputFaults().requireText('input.body', body), monitoringMonths).throwIfAny(),
  },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'planAssuranceMonitoring', input);
    await tx.query('update assurance set monitoring_body = $2, monitoring_months = $3 where id = $1', [
      step.assurance.assuranceId,
      await tx.sealed('assurance', 'monitoring_body', rowOf(step), input.body),
      input.monitoringMonths,
    ]);
    return fileIn(tx, step);
  },
);
