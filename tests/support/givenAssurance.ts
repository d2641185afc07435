import { othmanFactors } from '../../domain/repatriation/vocabulary';
import { must, REASONS } from './givenRequest';
import type { TestApi } from './testApi';

const everyFactor = (answer: string) =>
  othmanFactors.map((factor) => ({ factor, answer, reasoning: 'Asked of two bodies and of the file.' }));

/** What the custodial side does before the decision authority is asked: the eleven questions, and the plan of visits. */
export async function examineAssurance(api: TestApi, requestId: string, assuranceId: string, monitoringMonths = 12): Promise<void> {
  await must(api, 'legal-1', 'answerAssuranceFactors', { requestId, assuranceId, factors: everyFactor('FAVOURABLE') });
  await must(api, 'legal-1', 'planAssuranceMonitoring', { requestId, assuranceId, body: 'A monitoring body', monitoringMonths });
}

/** An assurance of the destination, examined, and decided where the state says so; through the API. */
export async function givenAssurance(
  api: TestApi,
  requestId: string,
  status: 'REQUESTED' | 'RECEIVED' | 'ACCEPTED' | 'REJECTED' | 'BREACHED',
  country = 'FRA',
  more: object = {},
): Promise<string> {
  await must(api, 'legal-1', 'requestAssurance', { requestId, terms: ['No torture', 'No death penalty'] });
  const { rows } = await api.database.query('select id from assurance where request_id = $1 order by recorded_at desc, id limit 1', [
    requestId,
  ]);
  const assuranceId: string = rows[0].id;
  if (status === 'REQUESTED') return assuranceId;
  await must(api, `liaison-${country.toLowerCase()}`, 'recordAssurance', {
    requestId,
    assuranceId,
    giver: 'Ministry of Justice',
    bindsState: true,
    terms: ['No torture', 'No death penalty', 'Visits at any time'],
    ...more,
  });
  await examineAssurance(api, requestId, assuranceId);
  if (status === 'RECEIVED') return assuranceId;
  if (status === 'REJECTED') await must(api, 'decision-1', 'rejectAssurance', { requestId, assuranceId, reasons: REASONS });
  else await must(api, 'decision-1', 'acceptAssurance', { requestId, assuranceId, reasons: 'Specific and monitored.' });
  if (status === 'BREACHED') await must(api, 'legal-1', 'reportAssuranceBreach', { requestId, assuranceId, reasons: REASONS });
  return assuranceId;
}
