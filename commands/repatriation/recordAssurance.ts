import type { AssuranceFacts } from '../../domain/repatriation/assuranceGuards';
import { isPlanLength, monitoringPlan } from '../../domain/repatriation/assuranceMonitoring';
import { Assurance } from '../../entities/repatriation/Assurance';
import { startClocks } from '../clock/clocks';
import { type Changed, command } from '../command';
import { InputFaults } from '../input';
import type { Tx } from '../Tx';
import { type AssuranceFactorInput, answerFactors, requireAnswers } from './assuranceAnswers';
import { assuranceStep } from './assuranceStep';
import { requireTerms } from './requestAssurance';
import { fileIn, lockRequest, type RequestInput, type RequestStep, requestStep } from './requestStep';

export interface RecordAssuranceInput extends RequestInput {
  /** The assurance that was asked for; left out where the State gives one unasked. */
  readonly assuranceId?: string | null;
  readonly giver: string;
  readonly bindsState: boolean;
  readonly terms: readonly string[];
  readonly factors?: readonly AssuranceFactorInput[] | null;
  readonly monitoringBody?: string | null;
  readonly monitoringMonths?: number | null;
  readonly validUntil?: Date | null;
}

/** AS1. The State that gives it, or a legal officer, records a diplomatic assurance; the decision authority accepts it or not. */
export const recordAssurance = command<RecordAssuranceInput>(
  'recordAssurance',
  {
    validate: (input, now) => {
      const faults = new InputFaults().requireText('input.giver', input.giver).requireText('input.monitoringBody', input.monitoringBody);
      requireTerms(faults, input.terms);
      requireAnswers(faults, input.factors ?? []);
      requirePlanLength(faults, input.monitoringMonths);
      if (input.validUntil != null && input.validUntil.getTime() <= now.getTime())
        faults.add('input.validUntil', 'DATE_IN_PAST', 'An assurance that is over assures nothing.');
      faults.throwIfAny();
    },
  },
  async (tx, viewer, input) => {
    if (input.assuranceId != null) {
      const step = await assuranceStep(tx, viewer, 'recordAssurance', { ...input, assuranceId: input.assuranceId });
      return receive(tx, step, input, step.assurance);
    }
    const request = await lockRequest(tx, input);
    return receive(tx, await requestStep(tx, viewer, 'recordAssurance', request), input, null);
  },
);

async function receive(tx: Tx, step: RequestStep, input: RecordAssuranceInput, asked: AssuranceFacts | null): Promise<Changed> {
  const { id: requestId, personId, country } = step.request;
  const id = asked?.assuranceId ?? tx.newId('Part');
  const given = {
    giver: input.giver,
    bindsState: input.bindsState,
    terms: JSON.stringify(input.terms),
    monitoringBody: input.monitoringBody ?? null,
    monitoringMonths: input.monitoringMonths ?? null,
    validUntil: input.validUntil ?? null,
    status: 'RECEIVED' as const,
    recordedBy: tx.viewer.accountId,
    recordedAt: tx.now,
  };
  if (asked) {
    const [sealed] = await tx.sealedRows('assurance', [{ id, personId, ...given }]);
    await tx.manager
      .createQueryBuilder()
      .update(Assurance)
      .set({ ...sealed })
      .where('id = :id', { id })
      .execute();
  } else await tx.insert(Assurance, { id, requestId, personId, country, ...given });
  await answerFactors(tx, { id, personId, country }, input.factors ?? []);
  if (input.validUntil != null)
    await startClocks(tx, [{ kind: 'ASSURANCE_VALIDITY', subjectId: id, personId, country: null, dueAt: input.validUntil }]);
  return fileIn(tx, step);
}

export function requirePlanLength(faults: InputFaults, months: number | null | undefined): InputFaults {
  const { least, most } = monitoringPlan.months;
  if (months != null && !isPlanLength(months))
    faults.add('input.monitoringMonths', 'OUT_OF_RANGE', `A plan of monitoring runs for ${least} to ${most} months.`);
  return faults;
}
