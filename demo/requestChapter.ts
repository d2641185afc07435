import { HOUR, iso, REQUEST, type RequestAnswer } from './storyAnswers';
import type { Storyteller } from './storyteller';

const REASONS = 'Examined on the file; the reasons are recorded with the decision.';

export async function openRequest(story: Storyteller, personId: string): Promise<RequestAnswer> {
  const request = await story.act<RequestAnswer>(
    'liaison-fra',
    'openRepatriationRequest',
    { personId, destination: 'FRA', route: 'PRE_TRIAL_RETURN', formalChannelRef: 'Note verbale 12/2026' },
    REQUEST,
    'opens a request for pre-trial return',
  );
  story.say(`The request is ${request.ref}.`);
  const requestId = request.id;
  const documents = [
    { kind: 'IDENTITY_DESCRIPTION', reference: 'Dossier, part 1' },
    { kind: 'READMISSION_CONFIRMATION', reference: 'Dossier, part 2' },
  ];
  await story.act(
    'liaison-fra',
    'submitRepatriationRequest',
    { requestId, documents },
    REQUEST,
    'submits it with the documents of the route',
  );
  await story.act('legal-1', 'registerRepatriationRequest', { requestId }, REQUEST, 'registers it: twelve gates open');
  await story.act('legal-1', 'appointCounsel', { requestId, counsel: 'Counsel Example', kind: 'ASSIGNED' }, REQUEST, 'appoints counsel');
  await story.act('legal-1', 'beginRepatriationReview', { requestId }, REQUEST, 'begins the review');
  await story.act('liaison-fra', 'acceptInPrinciple', { requestId }, REQUEST, 'accepts in principle to receive the person');
  return request;
}

export async function clearGates(story: Storyteller, requestId: string): Promise<void> {
  const proposal = { requestId, proposal: 'APPROVED', reasons: REASONS, personViews: 'The person wishes to return and be heard there.' };
  await story.refused('legal-1', 'proposeRepatriationDecision', proposal, REQUEST, 'GATE_BLOCKED', 'the gates are not cleared yet');
  await story.act(
    'legal-1',
    'clearGate',
    { requestId, gate: 'PERSON_INFORMED_AND_HEARD', evidence: 'Record of the hearing, in French, with counsel' },
    REQUEST,
    'records that person and counsel were informed and heard',
  );
  await story.act(
    'dpo',
    'clearGate',
    { requestId, gate: 'DATA_TRANSFER', evidence: 'Binding instrument, LED Art. 37' },
    REQUEST,
    'clears the data transfer',
  );
  await story.act(
    'legal-1',
    'recordNonRefoulementFinding',
    { requestId, finding: 'NO_REAL_RISK', risks: [], sources: 'Country reports of three bodies, the interview', personHeardAt: iso(-HOUR) },
    REQUEST,
    'records the non-refoulement finding',
  );
  const confirmation = { requestId, reasons: 'The sources support the finding; the person was heard.' };
  await story.refused(
    'legal-1',
    'confirmNonRefoulementFinding',
    confirmation,
    REQUEST,
    'FOUR_EYES_REQUIRED',
    'whoever recorded a finding does not confirm it',
  );
  await story.act('legal-2', 'confirmNonRefoulementFinding', confirmation, REQUEST, 'confirms it; it holds for ninety days');
  await story.act(
    'court',
    'clearGate',
    { requestId, gate: 'JUDICIAL_HOLD', evidence: 'Release order 77/2026' },
    REQUEST,
    'releases the person from the judicial hold',
  );
  await story.act('legal-1', 'proposeRepatriationDecision', proposal, REQUEST, 'proposes to approve');
}

export async function decide(story: Storyteller, requestId: string): Promise<void> {
  await story.act(
    'decision-1',
    'approveRepatriationRequest',
    { requestId, legalBasis: 'Agreement on readmission, Art. 3', reasons: REASONS },
    REQUEST,
    'approves, with the standard conditions; the remedy window opens',
  );
  await story.act(
    'health',
    'clearGate',
    { requestId, gate: 'HEALTH', evidence: 'Fit to travel', clearedUntil: iso(70 * HOUR) },
    REQUEST,
    'certifies fitness to travel for 70 hours',
  );
  await story.act(
    'liaison-fra',
    'clearGate',
    {
      requestId,
      gate: 'TRAVEL_DOCUMENT',
      evidence: 'Laissez-passer, by reference',
      travelDocument: {
        kind: 'LAISSEZ_PASSER',
        number: 'SYN-LP-0417',
        authority: 'Embassy of France, consular section',
        issuedAt: iso(-HOUR),
        validUntil: iso(30 * 24 * HOUR),
      },
    },
    REQUEST,
    'issues a laissez-passer, valid for thirty days: the gate is cleared as long',
  );
  await story.act(
    'liaison-fra',
    'clearGate',
    { requestId, gate: 'RECEPTION_PLAN', evidence: 'Received by the prosecutor’s office' },
    REQUEST,
    'says who receives the person',
  );
  await story.act(
    'legal-1',
    'declareReadyForHandover',
    { requestId, remedyWaiver: { counsel: 'Counsel Example', at: iso(), lang: 'fr' } },
    REQUEST,
    'declares the person ready: remedy waived with counsel, two months to collect',
  );
}
