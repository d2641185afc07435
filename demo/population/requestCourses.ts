import { acceptInPrinciple } from '../../commands/repatriation/acceptInPrinciple';
import { appointCounsel } from '../../commands/repatriation/appointCounsel';
import { approveRepatriationRequest } from '../../commands/repatriation/approveRepatriationRequest';
import { beginRepatriationReview } from '../../commands/repatriation/beginRepatriationReview';
import { clearGate } from '../../commands/repatriation/clearGate';
import { confirmNonRefoulementFinding } from '../../commands/repatriation/confirmNonRefoulementFinding';
import { declareReadyForHandover } from '../../commands/repatriation/declareReadyForHandover';
import { declineRepatriationRequest } from '../../commands/repatriation/declineRepatriationRequest';
import { holdRepatriationRequest } from '../../commands/repatriation/holdRepatriationRequest';
import { openRepatriationRequest } from '../../commands/repatriation/openRepatriationRequest';
import { proposeRepatriationDecision } from '../../commands/repatriation/proposeRepatriationDecision';
import { recordNonRefoulementFinding } from '../../commands/repatriation/recordNonRefoulementFinding';
import { registerRepatriationRequest } from '../../commands/repatriation/registerRepatriationRequest';
import { submitRepatriationRequest } from '../../commands/repatriation/submitRepatriationRequest';
import { withdrawRepatriationRequest } from '../../commands/repatriation/withdrawRepatriationRequest';
import { acceptedAssurance } from './assurances';
import type { CaseFile } from './caseFile';
import type { Course } from './shares';

const REASONS = 'Examined on the file; the reasons are recorded with the decision.';
const COUNSEL = 'Counsel Example';
const REVIEW_DAYS = 40;

/** A request of the State whose national the person is, as far as this course goes. */
export async function requestCourse(file: CaseFile, course: Course, personId: string, country: string): Promise<void> {
  const liaison = `liaison-${country.toLowerCase()}`;
  const requestId = await file.act(liaison, openRepatriationRequest, {
    personId,
    destination: country,
    route: 'PRE_TRIAL_RETURN',
    formalChannelRef: 'Note verbale, by reference',
  });
  if (course === 'REQUEST_DRAFT') return;
  await file.act(liaison, submitRepatriationRequest, {
    requestId,
    documents: [
      { kind: 'IDENTITY_DESCRIPTION', reference: 'Dossier, part 1' },
      { kind: 'READMISSION_CONFIRMATION', reference: 'Dossier, part 2' },
    ],
  });
  if (course === 'REQUEST_SUBMITTED') return;
  if (course === 'REQUEST_WITHDRAWN') {
    await file.act(liaison, withdrawRepatriationRequest, { requestId, reasons: 'The family asked for another way of return.' });
    return;
  }
  await file.act('legal-1', registerRepatriationRequest, { requestId });
  if (course === 'REQUEST_REGISTERED') return;
  await file.act('legal-1', appointCounsel, { requestId, counsel: COUNSEL, kind: 'ASSIGNED' });
  await file.act('legal-1', beginRepatriationReview, { requestId });
  if (course === 'REQUEST_IN_REVIEW') return;
  if (course === 'REQUEST_ON_HOLD') {
    await file.act('legal-1', holdRepatriationRequest, {
      requestId,
      reason: 'JUDICIAL',
      reasons: 'The court asks to wait for a hearing in the case.',
      reviewOn: file.hour(REVIEW_DAYS * 24),
    });
    return;
  }
  await file.act(liaison, acceptInPrinciple, { requestId });
  if (course === 'REQUEST_DECLINED') await decline(file, requestId);
  else await approve(file, course, requestId, liaison);
}

async function decline(file: CaseFile, requestId: string): Promise<void> {
  await file.act('legal-1', proposeRepatriationDecision, {
    requestId,
    proposal: 'DECLINED',
    declineReason: 'JUDICIAL_HOLD',
    reasons: REASONS,
    personViews: 'The person gave no views.',
  });
  await file.act('decision-1', declineRepatriationRequest, {
    requestId,
    reason: 'JUDICIAL_HOLD',
    reasons: REASONS,
    legalBasis: 'Investigations of the court are not over.',
  });
}

async function approve(file: CaseFile, course: Course, requestId: string, liaison: string): Promise<void> {
  await file.act('legal-1', clearGate, { requestId, gate: 'PERSON_INFORMED_AND_HEARD', evidence: 'Record of the hearing, with counsel' });
  await file.act('dpo', clearGate, { requestId, gate: 'DATA_TRANSFER', evidence: 'Binding instrument, LED Art. 37' });
  const assuranceId = course === 'REQUEST_HANDED_OVER' ? await acceptedAssurance(file, requestId, liaison) : null;
  await file.act('legal-1', recordNonRefoulementFinding, {
    requestId,
    finding: assuranceId === null ? 'NO_REAL_RISK' : 'REAL_RISK_MITIGATED',
    risks: assuranceId === null ? [] : ['UNFAIR_TRIAL'],
    assuranceId,
    sources: 'Country reports of three bodies, the interview',
    personHeardAt: file.hour(-1),
  });
  await file.act('legal-2', confirmNonRefoulementFinding, { requestId, reasons: 'The sources support the finding; the person was heard.' });
  await file.act('court', clearGate, { requestId, gate: 'JUDICIAL_HOLD', evidence: 'Release order, by reference' });
  await file.act('legal-1', proposeRepatriationDecision, {
    requestId,
    proposal: 'APPROVED',
    reasons: REASONS,
    personViews: 'The person wishes to return.',
  });
  if (course === 'REQUEST_DECISION_PENDING') return;
  await file.act('decision-1', approveRepatriationRequest, { requestId, legalBasis: 'Agreement on readmission, Art. 3', reasons: REASONS });
  if (course === 'REQUEST_APPROVED' || course === 'REQUEST_HANDED_OVER') return;
  await makeReady(file, requestId, liaison);
}

/** What only the last hours before a handover can clear, and the notice that the State may collect. */
export async function makeReady(file: CaseFile, requestId: string, liaison: string): Promise<void> {
  await file.act('health', clearGate, { requestId, gate: 'HEALTH', evidence: 'Fit to travel', clearedUntil: file.hour(70) });
  await file.act(liaison, clearGate, { requestId, gate: 'TRAVEL_DOCUMENT', evidence: 'Laissez-passer, by reference' });
  await file.act(liaison, clearGate, { requestId, gate: 'RECEPTION_PLAN', evidence: 'Plan of the receiving authority' });
  await file.act('legal-1', declareReadyForHandover, { requestId, remedyWaiver: { counsel: COUNSEL, at: file.hour(), lang: 'en' } });
}
