import { Incident } from '../../entities/incident/Incident';
import { runClocksOfVerb } from '../clock/clocksOfVerb';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { requireReasons } from '../input';
import type { Tx } from '../Tx';
import { type AssuranceInput, type AssuranceStep, assuranceStep, rowOf } from './assuranceStep';
import { fileIn } from './requestStep';
import { returnRequestsToReview } from './systemSteps';

export interface ReportAssuranceBreachInput extends AssuranceInput {
  readonly reasons: string;
}

/** AS7, I-45. An assurance was broken: an incident opens, and every approved case to that State returns to review (RQ22), whoever's it is. */
export const reportAssuranceBreach = command<ReportAssuranceBreachInput>(
  'reportAssuranceBreach',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await assuranceStep(tx, viewer, 'reportAssuranceBreach', input);
    const { request, assurance } = step;
    await tx.query(`update assurance set status = 'BREACHED', breached_at = $2, breach_reasons = $3 where id = $1`, [
      assurance.assuranceId,
      tx.now,
      await tx.sealed('assurance', 'breach_reasons', rowOf(step), input.reasons),
    ]);
    await openIncident(tx, step);
    await runClocksOfVerb(
      tx,
      { id: assurance.assuranceId, personId: request.personId, country: request.country },
      'reportAssuranceBreach',
      step.ofAssurance,
    );
    const changed = await fileIn(tx, step, { detail: { reasons: input.reasons } });
    const returned = await returnRequestsToReview(tx, { country: request.country }, 'An assurance of the destination was broken.');
    openTasks(
      tx,
      returned.map(({ id, personId }) => ({
        kind: 'ASSURANCE_BREACH',
        personId,
        subjectId: id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Examine the danger in the destination again: an assurance was broken.',
      })),
    );
    return returned.some(({ id }) => id === request.id) ? { ...changed, version: request.version + 1 } : changed;
  },
);

/** RQ18: a breach is an incident, with the person that the assurance was given for. */
async function openIncident(tx: Tx, { request }: AssuranceStep): Promise<void> {
  const id = tx.newId('Incident');
  await tx.insert(Incident, {
    id,
    ref: await tx.newRef(),
    personId: request.personId,
    facilityId: null,
    kind: 'PROTECTION',
    status: 'REPORTED',
    description: 'A diplomatic assurance of the destination was broken.',
    figures: [],
    occurredAt: tx.now,
    reportedBy: tx.viewer.accountId,
    recordedAt: tx.now,
  });
  tx.record({
    subjectType: 'Incident',
    subjectId: id,
    personId: request.personId,
    audience: 'CUSTODIAL',
    action: 'reportIncident',
    toState: 'REPORTED',
    summary: 'An incident was opened: a diplomatic assurance was broken.',
    bySystem: true,
  });
}
