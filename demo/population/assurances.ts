import { acceptAssurance } from '../../commands/repatriation/acceptAssurance';
import { answerAssuranceFactors } from '../../commands/repatriation/answerAssuranceFactors';
import { recordAssurance } from '../../commands/repatriation/recordAssurance';
import { requestAssurance } from '../../commands/repatriation/requestAssurance';
import { type OthmanFactor, othmanFactors } from '../../domain/repatriation/vocabulary';
import type { CaseFile } from './caseFile';

const TERMS = ['No torture and no other ill-treatment', 'A trial before an ordinary court, with counsel of choice', 'Visits at any time'];
/** Good enough with open questions: where nothing is perfect, the reasons say so. */
const WEAK: readonly OthmanFactor[] = ['PROTECTION_AGAINST_TORTURE', 'EXAMINED_BY_COURTS'];

/** An assurance that was asked for, given with its monitoring, questioned in all eleven points and accepted. @returns its id. */
export async function acceptedAssurance(file: CaseFile, requestId: string, liaison: string): Promise<string> {
  await file.act('legal-1', requestAssurance, { requestId, terms: TERMS });
  const assuranceId = await file.partOf('select id from assurance where request_id = $1', requestId);
  await file.act(liaison, recordAssurance, {
    requestId,
    assuranceId,
    giver: 'Ministry of Justice',
    bindsState: true,
    terms: TERMS,
    monitoringBody: 'A national preventive mechanism',
    monitoringMonths: 12,
  });
  await file.act('legal-1', answerAssuranceFactors, {
    requestId,
    assuranceId,
    factors: othmanFactors.map((factor) => ({
      factor,
      answer: WEAK.includes(factor) ? ('PARTLY' as const) : ('FAVOURABLE' as const),
      reasoning: 'From the text of the note, two reports and the record of earlier promises.',
    })),
  });
  await file.act('decision-1', acceptAssurance, {
    requestId,
    assuranceId,
    reasons: 'Specific, binding and watched over by a body that may enter.',
  });
  return assuranceId;
}
