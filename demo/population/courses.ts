import { recordWhereaboutsUnknown } from '../../commands/custody/recordWhereaboutsUnknown';
import { reportIncident } from '../../commands/incident/reportIncident';
import { recordConsularChoice } from '../../commands/nationality/recordConsularChoice';
import { enrolBiometrics } from '../../commands/person/biometrics';
import {
  confirmIdentityVerified,
  contestIdentity,
  proposeIdentityVerified,
  startIdentityVerification,
} from '../../commands/person/identity';
import { raiseAgeDoubt } from '../../commands/person/raiseAgeDoubt';
import type { CaseFile } from './caseFile';
import { claim, consularVisit } from './claims';
import { competingRequests } from './competingRequests';
import type { SyntheticPerson } from './people';
import { proceed } from './proceedings';
import { requestCourse } from './requestCourses';
import type { Course } from './shares';

export interface Registered {
  readonly id: string;
  /** The claim to the State that the course is about. */
  readonly claimId: string | null;
}

/** Before these a decision looks at the identity. */
const NEEDS_IDENTITY: readonly Course[] = ['REQUEST_DECISION_PENDING', 'REQUEST_APPROVED', 'REQUEST_READY', 'REQUEST_HANDED_OVER'];

/** What has happened to the person since it was registered, by the proper officers. */
export async function follow(file: CaseFile, person: SyntheticPerson, { id, claimId }: Registered): Promise<void> {
  const { course } = person;
  const [country = ''] = person.countries;
  if (course.startsWith('REQUEST')) {
    if (NEEDS_IDENTITY.includes(course)) await verify(file, 'VERIFIED', id);
    await claim(file, 'CLAIM_CONFIRMED', id, claimId ?? '', country);
    await requestCourse(file, course, id, country);
  } else if (course === 'COMPETING_REQUESTS') await competingRequests(file, id, person);
  else if (course.startsWith('CLAIM')) {
    await claim(file, course, id, claimId ?? '', country);
    if (course === 'CLAIM_CONFIRMED') await consularVisit(file, person.number, id, country);
  } else await others(file, course, person, id, country);
}

async function others(file: CaseFile, course: Course, person: SyntheticPerson, personId: string, country: string): Promise<void> {
  switch (course) {
    case 'FEAR':
      await file.act('legal-1', recordConsularChoice, {
        personId,
        country,
        choice: 'DECLINED',
        informedAt: file.hour(-1),
        informedLang: 'ar',
        choiceEvidence: { kind: 'WITNESSED', witness: 'Interpreter of the court' },
        fearsState: true,
      });
      return;
    case 'ENROLLED':
    case 'UNDER_VERIFICATION':
    case 'VERIFIED':
    case 'CONTESTED':
      return verify(file, course, personId);
    case 'PROCEEDING':
    case 'INVESTIGATION':
      return proceed(file, course === 'INVESTIGATION', person, personId);
    case 'AGE_DOUBT':
      await file.act('legal-1', raiseAgeDoubt, { personId, reasons: 'The stated birth date makes the person a minor among adults.' });
      return;
    case 'TORTURE_ALLEGATION':
      await file.act('legal-2', reportIncident, {
        kind: 'TORTURE_ALLEGATION',
        personId,
        facilityCode: person.facility,
        description: 'Counsel alleges coercion to make the person admit presence in the country.',
        occurredAt: file.hour(-48),
      });
      return;
    case 'WHEREABOUTS_UNKNOWN':
      await file.act('registrar', recordWhereaboutsUnknown, {
        personId,
        lastSeenAt: file.hour(-24),
        reasons: 'Missing at the roll call after the place changed hands.',
      });
      return;
    default:
      return;
  }
}

async function verify(file: CaseFile, course: Course, personId: string): Promise<void> {
  await file.act('biometrics', enrolBiometrics, {
    personId,
    modality: 'FINGERPRINT',
    recordType: 14,
    capturedAt: file.hour(-1),
    quality: 72,
    legalBasis: 'Judicial order',
    informedLang: 'ar',
  });
  if (course === 'ENROLLED') return;
  if (course === 'CONTESTED') {
    await file.act('registrar', contestIdentity, { personId, reasons: 'Two lists give this name to two persons of different birth.' });
    return;
  }
  const consultedAt = file.hour(-1);
  await file.act('registrar', startIdentityVerification, {
    personId,
    sources: [
      { kind: 'PRIOR_CUSTODIAN', description: 'Register of the prior custodian', consultedAt },
      { kind: 'CIVIL_REGISTER', description: 'Extract of a birth register, by reference', consultedAt },
    ],
  });
  if (course === 'UNDER_VERIFICATION') return;
  await file.act('legal-1', proposeIdentityVerified, { personId, reasons: 'Two independent sources agree on name and birth.' });
  await file.act('legal-2', confirmIdentityVerified, { personId });
}
