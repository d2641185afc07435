import { endClocks, startClocks } from '../clock/clocks';
import { openTasks } from '../clock/openTasks';
import { command } from '../command';
import { InputFaults, requireReasons } from '../input';
import { returnRequestsToReview } from '../repatriation/systemSteps';
import { askForFirstSearch } from './askForSearch';
import { fileAttempts, type IdentityAttemptInput, listAttempts, validateAttempts } from './identityAttempts';
import { advancePerson, type IdentitySourceInput, type PersonInput, personStep } from './personStep';
import { tellRecipientsOfDoubt } from './tellRecipientsOfDoubt';

export interface StartIdentityVerificationInput extends PersonInput {
  /** Independent sources consulted so far. */
  readonly sources?: readonly IdentitySourceInput[] | null;
  /** Needed where a verified identity is reopened. */
  readonly reasons?: string | null;
}

const validateSources = (sources: readonly IdentitySourceInput[] | null | undefined, now: Date) => {
  const faults = new InputFaults();
  for (const [at, source] of (sources ?? []).entries()) {
    faults
      .requireText(`input.sources.${at}.kind`, source.kind)
      .requireText(`input.sources.${at}.description`, source.description)
      .requirePast(`input.sources.${at}.consultedAt`, source.consultedAt, now);
  }
  faults.throwIfAny();
};

/** ID3. The registrar starts the verification; a legal officer reopens a verified identity, with reasons. */
export const startIdentityVerification = command<StartIdentityVerificationInput>(
  'startIdentityVerification',
  { validate: (input, now) => validateSources(input.sources, now) },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'startIdentityVerification', input, input.sources ?? []);
    if (step.person.identityStatus === 'UNRESOLVED') await endClocks(tx, [step.person.id], { met: ['IDENTITY_REVIEW'] });
    if (step.person.identityStatus === 'VERIFIED') {
      requireReasons(input.reasons);
      await returnRequestsToReview(tx, { personIds: [step.person.id] }, 'The identity is being verified anew.');
      await tellRecipientsOfDoubt(tx, step.person.id);
    }
    await askForFirstSearch(tx, step.person.id);
    return advancePerson(
      tx,
      step,
      { identityStatus: 'UNDER_VERIFICATION', identityProposedBy: null, identityConfirmedBy: null },
      input.reasons ? { detail: { reasons: input.reasons } } : {},
    );
  },
);

export interface ProposeIdentityVerifiedInput extends PersonInput {
  readonly sources?: readonly IdentitySourceInput[] | null;
  readonly reasons: string;
}

/** ID4, first half. A legal officer proposes that the identity is verified; another confirms. */
export const proposeIdentityVerified = command<ProposeIdentityVerifiedInput>(
  'proposeIdentityVerified',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      validateSources(input.sources, now);
    },
  },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'proposeIdentityVerified', input, input.sources ?? []);
    return advancePerson(tx, step, { identityProposedBy: viewer.accountId }, { detail: { reasons: input.reasons } });
  },
);

/** ID4, second half. Another legal officer confirms: the identity is verified. */
export const confirmIdentityVerified = command<PersonInput>('confirmIdentityVerified', {}, async (tx, viewer, input) => {
  const step = await personStep(tx, viewer, 'confirmIdentityVerified', input);
  return advancePerson(tx, step, { identityStatus: 'VERIFIED', identityConfirmedBy: viewer.accountId });
});

export interface ContestIdentityInput extends PersonInput {
  readonly reasons: string;
}

/** ID5. The identity is disputed; what was approved returns to review and handovers stop (RQ22). */
export const contestIdentity = command<ContestIdentityInput>(
  'contestIdentity',
  { validate: (input) => requireReasons(input.reasons) },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'contestIdentity', input);
    if (step.person.identityStatus === 'UNRESOLVED') await endClocks(tx, [step.person.id], { met: ['IDENTITY_REVIEW'] });
    await returnRequestsToReview(tx, { personIds: [step.person.id] }, 'The identity was contested.');
    return advancePerson(
      tx,
      step,
      { identityStatus: 'CONTESTED', identityProposedBy: null, identityConfirmedBy: null },
      { detail: { reasons: input.reasons } },
    );
  },
);

export interface DeclareIdentityUnresolvedInput extends ContestIdentityInput {
  /** The court's order that lets the case go on without a verified identity (I-18); null while there is none. */
  readonly courtOrder?: string | null;
  /** What was tried and is not on record yet. */
  readonly attempts?: readonly IdentityAttemptInput[] | null;
}

/** ID7. Every attempt failed, and the declaration lists them; a periodic review is opened. With the court's order the identity gate clears (rulings 12). */
export const declareIdentityUnresolved = command<DeclareIdentityUnresolvedInput>(
  'declareIdentityUnresolved',
  {
    validate: (input, now) => {
      requireReasons(input.reasons);
      validateAttempts(input.attempts, now);
    },
  },
  async (tx, viewer, input) => {
    const step = await personStep(tx, viewer, 'declareIdentityUnresolved', input, [], {}, (personId) =>
      fileAttempts(tx, personId, input.attempts ?? []),
    );
    await listAttempts(tx, step.person.id);
    openTasks(tx, [
      {
        kind: 'IDENTITY_REVIEW',
        personId: step.person.id,
        subjectId: step.person.id,
        ownerRole: 'LEGAL_OFFICER',
        summary: 'Review the unresolved identity.',
      },
    ]);
    await startClocks(tx, [{ kind: 'IDENTITY_REVIEW', subjectId: step.person.id, personId: step.person.id, country: null }]);
    return advancePerson(
      tx,
      step,
      { identityStatus: 'UNRESOLVED', identityCourtOrder: input.courtOrder ?? null },
      { detail: { reasons: input.reasons } },
    );
  },
);
