import { CLAIM, HOUR, type Identified, iso } from './storyAnswers';
import type { Storyteller } from './storyteller';

export async function nationality(story: Storyteller, personId: string): Promise<void> {
  const claim = await story.act<Identified>(
    'registrar',
    'recordNationalityClaim',
    { personId, country: 'FRA', claimedLabel: 'français', basis: 'BIRTH' },
    CLAIM,
    'writes down what the person says: “français”',
  );
  const paper = await story.act<Identified>(
    'registrar',
    'recordIdentityDocument',
    { personId, kind: 'BIRTH_CERTIFICATE', issuer: 'FRA', issued: '1988-04', holder: 'CUSTODIAN' },
    'identityDocument { id }',
    'puts the birth certificate on record that the person carried',
  );
  await story.act(
    'legal-1',
    'recordConsularChoice',
    { personId, country: 'FRA', choice: 'REQUESTED', informedAt: iso(-HOUR), informedLang: 'fr' },
    'person { id }',
    'records that the person, told of the right, asks for the consul',
  );
  await story.act(
    'legal-1',
    'submitNationalityClaim',
    { claimId: claim.id, dossier: 'Dossier FRA, by reference', evidence: [paper.id] },
    CLAIM,
    'puts the claim to France, resting on that paper; thirty days to reply',
  );
  await story.refused(
    'liaison-deu',
    'acknowledgeNationalityClaim',
    { claimId: claim.id },
    CLAIM,
    'NOT_FOUND',
    'for another State this claim does not exist',
  );
  await story.act('liaison-fra', 'acknowledgeNationalityClaim', { claimId: claim.id }, CLAIM, 'acknowledges the claim');
  await story.act(
    'liaison-fra',
    'confirmNationality',
    { claimId: claim.id, authority: 'Ministry of Justice of France', basis: 'Register of births' },
    CLAIM,
    'confirms: a French national',
  );
}
