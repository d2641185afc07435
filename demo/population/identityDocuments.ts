import { acceptIdentityAssertion, recordIdentityAssertion } from '../../commands/person/identityAssertions';
import { examineIdentityDocument, recordIdentityDocument } from '../../commands/person/identityDocuments';
import type { CaseFile } from './caseFile';

/** The specimen of ICAO Doc 9303, of a State that is none: no number of the demo is that of a paper. */
const SPECIMEN = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
/** No image lies there: the demo has references alone. */
const IMAGE = { imageRef: 'store/synthetic/card-0417', imageSha256: '0417'.repeat(16) };
const REASONS = 'Compared with the specimen of the issuer, under ultraviolet light.';

/** Papers of three persons: a passport whose zone does not fit the person, a genuine identity card, and a card of the group. */
export async function identityDocuments(file: CaseFile, [first, second, third]: readonly string[]): Promise<void> {
  if (first === undefined || second === undefined || third === undefined) return;
  await file.act('registrar', recordIdentityDocument, {
    personId: first,
    kind: 'PASSPORT',
    issuer: 'UTO',
    mrz: SPECIMEN,
    holder: 'SEALED_PROPERTY',
  });
  const card = { kind: 'NATIONAL_ID' as const, issuer: 'XXX', holder: 'CUSTODIAN' as const };
  const genuine = await file.act('registrar', recordIdentityDocument, {
    ...card,
    personId: second,
    number: 'SYN-000417',
    issued: '2012',
    ...IMAGE,
  });
  const ofGroup = await file.act('registrar', recordIdentityDocument, { ...card, personId: third, number: 'SYN-000418', kind: 'OTHER' });
  const examined = { examiner: 'Document laboratory', reasons: REASONS };
  await file.act('biometrics', examineIdentityDocument, { ...examined, documentId: genuine, result: 'GENUINE', examinedAt: file.hour(-1) });
  await file.act('biometrics', examineIdentityDocument, {
    ...examined,
    documentId: ofGroup,
    result: 'GROUP_ISSUED',
    examinedAt: file.hour(-1),
  });
  const assertionId = await file.act('registrar', recordIdentityAssertion, {
    personId: second,
    field: 'BIRTH_PLACE',
    value: 'A town in the north',
    kind: 'FACT',
    source: 'The identity card',
    reliability: 'B',
    credibility: 2,
    documentId: genuine,
    assertedAt: file.hour(-1),
  });
  await file.act('legal-1', acceptIdentityAssertion, { assertionId, reasons: 'The card was examined and found genuine.' });
}
