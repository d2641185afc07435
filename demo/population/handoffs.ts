import { createHash } from 'node:crypto';
import { recordEvidenceCustody } from '../../commands/evidence/recordEvidenceCustody';
import { registerEvidence } from '../../commands/evidence/registerEvidence';
import { acknowledgeHandoff } from '../../commands/handoff/acknowledgeHandoff';
import { addEvidenceToHandoff } from '../../commands/handoff/addEvidenceToHandoff';
import { clearHandoffLegally } from '../../commands/handoff/clearHandoffLegally';
import { dispatchHandoff } from '../../commands/handoff/dispatchHandoff';
import { openHandoff } from '../../commands/handoff/openHandoff';
import { receiveHandoff } from '../../commands/handoff/receiveHandoff';
import { reportHandoffFeedback } from '../../commands/handoff/reportHandoffFeedback';
import { sealHandoff } from '../../commands/handoff/sealHandoff';
import { submitHandoffForReview } from '../../commands/handoff/submitHandoffForReview';
import { verifyHandoff } from '../../commands/handoff/verifyHandoff';
import type { CaseFile } from './caseFile';

/** How far a package has come: acted on, on its way, or before legal review. */
export const handoffEnds = ['ACTED_ON', 'DISPATCHED', 'LEGAL_REVIEW'] as const;
export type HandoffEnd = (typeof handoffEnds)[number];

/** The court that investigates sends; the office of the prosecutor, which opens the package, is not it. */
export const SENDER = 'First Karkh Investigative Court';
const RECEIVER = 'National counter-terrorism prosecutor';
const ROOM = 'Evidence room of the court';
const CHECKLIST = ['STATEMENT_OF_FACTS', 'LIST_OF_ITEMS', 'APPLICABLE_LAW', 'TRANSLATIONS', 'IDENTITY_DOSSIER', 'DETENTION_RECORD'];

/** The evidence about a person whom a State asks for, on its way to the prosecutor there. */
export async function handoff(file: CaseFile, end: HandoffEnd, personId: string, country: string): Promise<void> {
  const liaison = `liaison-${country.toLowerCase()}`;
  const item = await evidence(file, personId);
  const requestId = await file.partOf('select id from repatriation_request where person_id = $1 and country = $2', personId, country);
  const handoffId = await file.act('prosecutor', openHandoff, {
    personId,
    requestId,
    from: SENDER,
    receivingCountry: country,
    receivingAuthority: RECEIVER,
    route: 'PRE_TRIAL_RETURN',
    statementOfFacts: 'Facts, times and places, by reference.',
    checklist: CHECKLIST,
  });
  await file.act('prosecutor', addEvidenceToHandoff, { handoffId, evidenceIds: [item.evidenceId] });
  await file.act('prosecutor', submitHandoffForReview, { handoffId });
  if (end === 'LEGAL_REVIEW') return;
  await file.act('legal-1', clearHandoffLegally, { handoffId });
  await file.act('dpo', sealHandoff, {
    handoffId,
    transferBasis: 'Binding instrument, LED Art. 37',
    necessity: 'Needed for the prosecution of serious crime',
    sealNumbers: ['SYN-0001'],
  });
  await file.act('transfer-1', dispatchHandoff, { handoffId, channel: 'Diplomatic courier' });
  if (end === 'DISPATCHED') return;
  await file.act(liaison, receiveHandoff, { handoffId, officer: 'Officer Example', receivedAt: file.hour(), sealsIntact: true });
  await file.act(liaison, verifyHandoff, { handoffId, items: [item] });
  await file.act(liaison, acknowledgeHandoff, {
    handoffId,
    officer: 'Prosecutor Example',
    authority: RECEIVER,
    caseNumber: `SYN-${country}-1`,
  });
  await file.act(liaison, reportHandoffFeedback, {
    handoffId,
    kind: 'OPENED',
    detail: 'A judicial investigation was opened.',
    occurredAt: file.hour(),
  });
}

async function evidence(file: CaseFile, personId: string): Promise<{ readonly evidenceId: string; readonly sha256: string }> {
  const sha256 = createHash('sha256').update(`synthetic register extract of ${personId}`).digest('hex');
  const evidenceId = await file.act('prosecutor', registerEvidence, {
    personId,
    kind: 'DOCUMENT',
    sha256,
    description: 'Extract of a register, scanned',
    collectedAt: file.hour(-48),
    collectedPlace: 'A storehouse that was searched',
    collectedBy: 'Collecting unit',
    origin: SENDER,
    legality: 'LAWFUL',
    originatorConsent: true,
    custodian: ROOM,
  });
  await file.act('prosecutor', recordEvidenceCustody, {
    evidenceId,
    to: ROOM,
    purpose: 'Safekeeping',
    place: 'Baghdad',
    sealNo: 'SYN-0417',
    hashAfter: sha256,
    status: 'IN_CUSTODY',
    occurredAt: file.hour(),
  });
  return { evidenceId, sha256 };
}
