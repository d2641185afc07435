import { acknowledgeNationalityClaim } from '../../commands/nationality/acknowledgeNationalityClaim';
import { confirmNationality, declareNationalityInconclusive, refuteNationality } from '../../commands/nationality/answerNationalityClaim';
import {
  arrangeConsularVisit,
  declineConsularVisit,
  recordConsularVisit,
  requestConsularVisit,
} from '../../commands/nationality/consularVisits';
import { prepareNationalityClaim } from '../../commands/nationality/prepareNationalityClaim';
import { recordConsularChoice } from '../../commands/nationality/recordConsularChoice';
import { submitNationalityClaim } from '../../commands/nationality/submitNationalityClaim';
import { recordIdentityDocument } from '../../commands/person/identityDocuments';
import type { CaseFile } from './caseFile';
import type { Course } from './shares';

const REASONS = 'Found on comparing the two lists with the interview.';

/** A claim of nationality as far as this course goes, with the person's consular choice before it. */
export async function claim(file: CaseFile, course: Course, personId: string, claimId: string, country: string): Promise<void> {
  const liaison = `liaison-${country.toLowerCase()}`;
  await file.act('legal-1', recordConsularChoice, {
    personId,
    country,
    choice: 'REQUESTED',
    informedAt: file.hour(-1),
    informedLang: 'ar',
    choiceEvidence: { kind: 'SIGNED', reference: 'forms/synthetic/consular-choice' },
  });
  const dossier = 'Dossier, by reference';
  const evidence = course === 'CLAIM_PREPARED' || course === 'CLAIM_SUBMITTED' ? [await paper(file, personId, country)] : [];
  if (course === 'CLAIM_PREPARED') {
    await file.act('legal-1', prepareNationalityClaim, { claimId, dossier, evidence });
    return;
  }
  await file.act('legal-1', submitNationalityClaim, { claimId, dossier, evidence });
  if (course === 'CLAIM_SUBMITTED') return;
  await file.act(liaison, acknowledgeNationalityClaim, { claimId });
  const authority = 'Ministry of the Interior';
  if (course === 'CLAIM_CONFIRMED') await file.act(liaison, confirmNationality, { claimId, authority, basis: 'Register of births' });
  if (course === 'CLAIM_REFUTED') await file.act(liaison, refuteNationality, { claimId, authority, reasons: REASONS });
  if (course === 'CLAIM_INCONCLUSIVE') await file.act(liaison, declareNationalityInconclusive, { claimId, authority, reasons: REASONS });
}

/** What the person carried, or the family sent: the claim rests on it. */
async function paper(file: CaseFile, personId: string, country: string): Promise<string> {
  return file.act('registrar', recordIdentityDocument, { personId, kind: 'BIRTH_CERTIFICATE', issuer: country, holder: 'CUSTODIAN' });
}

/** The claim to one of several States, confirmed by it. */
export async function confirmedClaim(file: CaseFile, personId: string, country: string): Promise<void> {
  const claimId = await file.partOf('select id from nationality_claim where person_id = $1 and country = $2', personId, country);
  await claim(file, 'CLAIM_CONFIRMED', personId, claimId, country);
}

/** How far the consul of a State that confirmed its national has come: every fourth asked, was arranged for, came, or is not let in. */
const visitEnds = ['ASKED', 'ARRANGED', 'HELD', 'NOT_ARRANGED'] as const;

/** The consul asks to visit; whether one comes is the person's to say. */
export async function consularVisit(file: CaseFile, place: number, personId: string, country: string): Promise<void> {
  const end = visitEnds[place % visitEnds.length];
  const visitId = await file.act(`liaison-${country.toLowerCase()}`, requestConsularVisit, { personId, officer: 'Consul on duty' });
  if (end === 'ASKED') return;
  if (end === 'NOT_ARRANGED') {
    await file.act('legal-1', declineConsularVisit, { visitId, reasons: 'The place of custody admits no visitors during the quarantine.' });
    return;
  }
  await file.act('legal-1', arrangeConsularVisit, { visitId, arrangedFor: file.hour(12) });
  if (end !== 'HELD') return;
  file.pass(1);
  await file.act('legal-1', recordConsularVisit, { visitId, visitedAt: file.hour(-1), inPrivate: true });
}
