import { openRepatriationRequest } from '../../commands/repatriation/openRepatriationRequest';
import { rankCompetingRequests } from '../../commands/repatriation/rankCompetingRequests';
import { recordPriorityFacts } from '../../commands/repatriation/recordPriorityFacts';
import { registerRepatriationRequest } from '../../commands/repatriation/registerRepatriationRequest';
import { submitRepatriationRequest } from '../../commands/repatriation/submitRepatriationRequest';
import type { CaseFile } from './caseFile';
import { confirmedClaim } from './claims';
import type { SyntheticPerson } from './people';

/**
 * Two States each take the person for a national and ask for it (I-42). Every second pair is ranked by the law's three grounds
 * and decided; the others wait.
 */
export async function competingRequests(file: CaseFile, personId: string, { countries, number }: SyntheticPerson): Promise<void> {
  const requests: string[] = [];
  for (const country of countries) {
    await confirmedClaim(file, personId, country);
    requests.push(await request(file, personId, country));
  }
  const [first = '', second = ''] = requests;
  if (number % 2 === 0) return;
  await file.act('legal-1', recordPriorityFacts, {
    requestId: first,
    injuredState: false,
    placeOfOffence: true,
    gravityYears: 15,
    subsequentSurrender: true,
    basis: 'File of the investigating court, by reference',
  });
  const ranking = {
    requestId: first,
    orderedRequests: [first, second],
    reasons: 'The acts were committed on the territory of the first State.',
  };
  await file.act('legal-1', rankCompetingRequests, ranking);
  await file.act('decision-1', rankCompetingRequests, ranking);
}

async function request(file: CaseFile, personId: string, country: string): Promise<string> {
  const liaison = `liaison-${country.toLowerCase()}`;
  const requestId = await file.act(liaison, openRepatriationRequest, {
    personId,
    destination: country,
    route: 'PRE_TRIAL_RETURN',
    formalChannelRef: 'Note verbale, by reference',
  });
  await file.act(liaison, submitRepatriationRequest, {
    requestId,
    documents: [
      { kind: 'IDENTITY_DESCRIPTION', reference: 'Dossier, part 1' },
      { kind: 'READMISSION_CONFIRMATION', reference: 'Dossier, part 2' },
    ],
  });
  await file.act('legal-1', registerRepatriationRequest, { requestId });
  return requestId;
}
