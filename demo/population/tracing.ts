import { fileTracingInquiry } from '../../commands/person/fileTracingInquiry';
import { declareTracingUnmatched, matchTracingInquiry, releaseTracingInquiry } from '../../commands/person/tracingVerbs';
import type { CaseFile } from './caseFile';

const PURPOSE = 'To learn whether the person is alive and where it is held.';

/** Four who look for somebody: answered to a mother, found for counsel and not told yet, not found for a State, not looked at for the ICRC. */
export async function tracingInquiries(
  file: CaseFile,
  [told, found]: readonly { readonly id: string; readonly name: string }[],
): Promise<void> {
  if (told === undefined || found === undefined) return;
  const answered = await file.act('registrar', fileTracingInquiry, {
    inquirer: 'FAMILY',
    inquirerName: 'The mother, by the office of tracing',
    relation: 'Mother',
    purpose: PURPOSE,
    names: [told.name],
    circumstances: 'No word since the autumn of 2018.',
  });
  await file.act('legal-1', matchTracingInquiry, { inquiryId: answered, personId: told.id });
  await file.act('legal-2', releaseTracingInquiry, {
    inquiryId: answered,
    told: ['WHEREABOUTS', 'HEALTH'],
    interestShown: 'Extract of the family register',
  });
  const matched = await file.act('registrar', fileTracingInquiry, {
    inquirer: 'COUNSEL',
    inquirerName: 'Counsel of the bar association',
    relation: 'Counsel, by power of attorney',
    purpose: 'To represent the person before the court.',
    names: [found.name],
  });
  await file.act('legal-1', matchTracingInquiry, { inquiryId: matched, personId: found.id });
  const unknown = await file.act('liaison-fra', fileTracingInquiry, {
    inquirer: 'STATE',
    inquirerName: 'Consular service',
    purpose: PURPOSE,
    names: ['Noa Exemple'],
    birth: '1991',
  });
  await file.act('legal-1', declareTracingUnmatched, {
    inquiryId: unknown,
    reasons: 'Nobody on the register has this name or a near one.',
  });
  await file.act('registrar', fileTracingInquiry, {
    inquirer: 'ICRC',
    inquirerName: 'Central Tracing Agency',
    purpose: PURPOSE,
    names: ['Idris Ornek', 'إدريس أورنيك'],
    sex: 'MALE',
  });
}
