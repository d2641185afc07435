import { randomInt } from 'node:crypto';
import { ApiClient } from './apiClient';
import { escortAnswers } from './escortAnswers';
import { handEvidenceOver } from './handoffChapter';
import { Storyteller } from './storyteller';

const HOUR = 3600 * 1000;
const iso = (fromNowMs = 0) => new Date(Date.now() + fromNowMs).toISOString();
const REASONS = 'Examined on the file; the reasons are recorded with the decision.';

interface PersonAnswer {
  readonly id: string;
  readonly ref: string;
}
interface Identified {
  readonly id: string;
}
type RequestAnswer = { readonly id: string; readonly ref: string; readonly state: string };
const REQUEST = 'repatriationRequest { id ref state originSide version }';
const CLAIM = 'nationalityClaim { id status }';
const MOVEMENT = 'movement { id ref status }';

/** The main job from admission to the completed handover, as the proper roles, with three refusals on the way (rulings 31). */
async function play(): Promise<void> {
  const story = new Storyteller(new ApiClient());
  story.say('All people in this story are invented.');

  story.chapter('A person is registered and identified');
  const person = await register(story);
  await identify(story, person.id);

  story.chapter('France is asked whether the person is its national');
  await nationality(story, person.id);

  story.chapter('France asks for the person; the legal gates stand between');
  const request = await openRequest(story, person.id);
  await clearGates(story, request.id);

  story.chapter('The decision: prepared by one, taken by another');
  await decide(story, request.id);

  story.chapter('The evidence: handed to the prosecutor with proof that it arrived whole');
  const handoff = await handEvidenceOver(story, person.id, request.id);
  if (handoff.state !== 'ACTED_ON') throw new Error('The handoff was not acted on.');

  story.chapter('The handover: a manifest by identity, counted on both sides');
  await handOver(story, person.id, request.id);

  story.chapter('What is left on record');
  await conclude(story, person, request);
}

async function register(story: Storyteller): Promise<PersonAnswer> {
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

async function identify(story: Storyteller, personId: string): Promise<void> {
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

async function nationality(story: Storyteller, personId: string): Promise<void> {
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

async function openRequest(story: Storyteller, personId: string): Promise<RequestAnswer> {
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

async function clearGates(story: Storyteller, requestId: string): Promise<void> {
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

async function decide(story: Storyteller, requestId: string): Promise<void> {
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

async function escortRecord(story: Storyteller, movementId: string, personId: string): Promise<void> {
  await story.act('transfer-1', 'openEscortRecords', { movementId }, MOVEMENT, 'opens the escort record');
  for (const [login, answers] of Object.entries(escortAnswers)) {
    await story.act(login, 'answerEscortRecords', { movementId, records: [{ personId, answers }] }, MOVEMENT, 'answers its sections');
  }
  await story.act('registrar', 'confirmEscortRecords', { movementId }, MOVEMENT, 'confirms the escort record');
}

async function handOver(story: Storyteller, personId: string, requestId: string): Promise<void> {
  const movement = await story.act<RequestAnswer>(
    'transfer-1',
    'planMovement',
    {
      fromFacilityCode: 'IRQ-KARKH',
      toCountry: 'FRA',
      carrier: 'Chartered aircraft',
      escorts: 4,
      femaleEscort: true,
      route: 'Baghdad – Paris',
      receivingConfirmation: 'Confirmed by France',
      icrcInformedAt: iso(-HOUR),
      departurePlannedAt: iso(5 * HOUR),
      legs: [{ mode: 'FIXED_WING', origin: 'Baghdad', destination: 'Paris' }],
    },
    MOVEMENT,
    'plans a movement to France',
  );
  const movementId = movement.id;
  story.say(`The movement is ${movement.ref}.`);
  await story.act(
    'transfer-1',
    'addToManifest',
    { movementId, entries: [{ personId, requestId }] },
    MOVEMENT,
    'puts the person on the manifest',
  );
  await story.act('registrar', 'lockManifest', { movementId }, MOVEMENT, 'locks the manifest, with its hash');
  await story.act('decision-2', 'authoriseMovement', { movementId }, MOVEMENT, 'authorises the movement');
  await story.act('transfer-1', 'scheduleHandover', { requestId, movementId }, REQUEST, 'schedules the handover');
  await escortRecord(story, movementId, personId);
  await story.act('transfer-1', 'beginBoarding', { movementId }, MOVEMENT, 'begins boarding');
  await story.act(
    'transfer-1',
    'recordHeadcount',
    { movementId, checkpoint: 'BOARDED', place: 'Baghdad', present: [personId] },
    MOVEMENT,
    'counts by identity: one of one boarded',
  );
  await story.act('transfer-1', 'departMovement', { movementId }, MOVEMENT, 'departs');
  await story.act('liaison-fra', 'arriveMovement', { movementId }, MOVEMENT, 'reports the arrival');
  await story.act(
    'liaison-fra',
    'recordHeadcount',
    { movementId, checkpoint: 'DISEMBARKED', place: 'Paris', present: [personId] },
    MOVEMENT,
    'counts by identity: one of one disembarked',
  );
  await story.act('transfer-2', 'reconcileMovement', { movementId }, MOVEMENT, 'compares the two counts: no difference');
  await story.act(
    'liaison-fra',
    'signHandoverReceipt',
    {
      requestId,
      receivingOfficer: 'Officer Example',
      receivingAuthority: 'Prosecutor’s office of Paris',
      place: 'Paris',
      receivedAt: iso(),
      recordCopyReceived: true,
      propertyReceived: true,
    },
    REQUEST,
    'signs for the person, the property and a copy of the record',
  );
  await story.act(
    'transfer-2',
    'completeHandover',
    { requestId },
    REQUEST,
    'completes the handover: the old custody closes, the new one opens',
  );
}

interface Conclusion {
  readonly detainee: {
    readonly track: string;
    readonly custody: readonly { readonly facility: { readonly code: string }; readonly endReason: string | null }[];
    readonly repatriationRequests: readonly { readonly state: string; readonly originSide: string }[];
  };
}

async function conclude(story: Storyteller, person: PersonAnswer, request: RequestAnswer): Promise<void> {
  const { detainee } = await story.ask<Conclusion>(
    'legal-1',
    'query ($id: ID!) { detainee(id: $id) { track custody { facility { code } endReason } repatriationRequests { state originSide } } }',
    { id: person.id },
  );
  story.say(
    `${person.ref}: custody ${detainee.custody.map(({ facility, endReason }) => `${facility.code}${endReason ? ` (ended by ${endReason})` : ''}`).join(', then ')}.`,
  );
  story.say(
    `${request.ref}: ${detainee.repatriationRequests.map(({ state, originSide }) => `${state}, origin side ${originSide}`).join('; ')}.`,
  );
  if (detainee.repatriationRequests[0]?.state !== 'COMPLETED') throw new Error('The handover was not completed.');
  story.say('Every step, and every look at the file, is in the history and the audit.');
}

play().catch((error: unknown) => {
  process.stderr.write(`\nThe story broke off: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
