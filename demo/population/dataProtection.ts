import { setHandlingCode } from '../../commands/privacy/handlingVerbs';
import { confirmLegalHold, requestLegalHold } from '../../commands/privacy/legalHoldVerbs';
import { approveSubjectExport, prepareSubjectExport, recordDataSubjectRequest } from '../../commands/privacy/subjectRequestVerbs';
import type { CaseFile } from './caseFile';

/** What three persons asked of their records, a record on hold, and one under a handling code. */
export async function protectData(file: CaseFile, [first, second, third]: readonly string[]): Promise<void> {
  if (first === undefined || second === undefined || third === undefined) return;
  const ask = (personId: string, kind: 'ACCESS' | 'RESTRICTION') =>
    file.act('registrar', recordDataSubjectRequest, { personId, kind, via: 'COUNSEL', receivedAt: file.hour(-2) });
  const answered = await ask(first, 'ACCESS');
  await file.act('legal-1', prepareSubjectExport, { requestId: answered });
  await file.act('dpo', approveSubjectExport, { requestId: answered });
  await file.act('legal-1', prepareSubjectExport, { requestId: await ask(second, 'ACCESS') });
  await ask(third, 'RESTRICTION');
  const holdId = await file.act('legal-2', requestLegalHold, {
    personId: second,
    reasons: 'A claim for compensation is before a court and rests on this record.',
  });
  await file.act('dpo', confirmLegalHold, { holdId });
  await file.act('legal-1', setHandlingCode, {
    subjectId: third,
    code: 'NO_ONWARD_TRANSFER',
    reasons: 'The originator of the record has not agreed that it goes to another State.',
  });
}
