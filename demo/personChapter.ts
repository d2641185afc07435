import { randomInt } from 'node:crypto';
import { HOUR, iso, type PersonAnswer } from './storyAnswers';
import type { Storyteller } from './storyteller';

export async function register(story: Storyteller): Promise<PersonAnswer> {
  const number = randomInt(100_000, 999_999);
  const person = await story.act<PersonAnswer>(
    'registrar',
    'registerDetainee',
    {
      names: [
        {
          usage: 'SELF_STATED',
          full: 'سامي مثال الباريسي',
          lang: 'ar-Arab',
          source: 'The person, at admission',
          parts: [
            { kind: 'ISM', value: 'سامي' },
            { kind: 'NASAB', value: 'مثال' },
            { kind: 'NISBA', value: 'الباريسي' },
          ],
        },
        {
          usage: 'DOCUMENT',
          full: `SYN Sami Example ${number}`,
          lang: 'ar-Latn',
          scheme: 'FR_CONVENTIONAL',
          parts: [
            { kind: 'ISM', value: 'Sami' },
            { kind: 'NASAB', value: 'Example' },
          ],
        },
      ],
      sex: 'MALE',
      birth: '1988-04-17',
      birthPlace: 'Lyon',
      identifiers: [{ kind: 'PRIOR_CUSTODY_NO', value: `SYN-${number}`, issuer: 'Prior custodian' }],
      order: {
        orderingAuthority: 'First Karkh Investigative Court',
        legalBasis: 'Law 13/2005 Art. 4',
        grounds: 'Suspicion of membership in a listed group',
        issuedAt: '2026-01-28T09:00:00+03:00',
      },
      custody: {
        facilityCode: 'IRQ-KARKH',
        deprivedAt: '2019-03-02T08:00:00Z',
        deprivedPlace: 'Deir ez-Zor',
        deprivingAuthority: 'Prior custodian',
        supervisingAuthority: 'Ministry of Justice of Iraq',
        facilityAuthority: 'Iraqi Correctional Service',
        admittedAt: '2026-01-28T06:00:00Z',
      },
    },
    'person { id ref }',
    'admits a person: names in two scripts, each word told apart, four authorities, the order of the court',
  );
  story.say(`The case is ${person.ref}.`);
  return person;
}

export async function identify(story: Storyteller, personId: string): Promise<void> {
  const person = 'person { id identityStatus }';
  await story.act(
    'biometrics',
    'enrolBiometrics',
    {
      personId,
      modality: 'FINGERPRINT',
      recordType: 14,
      capturedAt: iso(-HOUR),
      quality: 78,
      legalBasis: 'Judicial order',
      informedLang: 'fr',
    },
    person,
    'enrols fingerprints as metadata; no image is in the platform',
  );
  const sources = [
    { kind: 'PRIOR_CUSTODIAN', description: 'Register of the prior custodian', consultedAt: iso(-HOUR) },
    { kind: 'CIVIL_REGISTER', description: 'Extract of a birth register, by reference', consultedAt: iso(-HOUR) },
  ];
  await story.act(
    'registrar',
    'startIdentityVerification',
    { personId, sources },
    person,
    'starts the verification with two independent sources',
  );
  await story.act(
    'legal-1',
    'proposeIdentityVerified',
    { personId, reasons: 'Two independent sources agree on name and birth.' },
    person,
    'proposes that the identity is verified',
  );
  await story.act('legal-2', 'confirmIdentityVerified', { personId }, person, 'confirms it: the identity is VERIFIED');
}
