import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { mayBeCaptured } from './biometricsOfChildren';
import { ATTEMPTED_KINDS } from './identityAttempts';
import { type AgeStatus, type BiometricUse, type IdentityStatus, identityStatuses } from './vocabulary';

/** What the guards of a person's identity look at: one row of the view `guard_facts_person`. */
export interface PersonFacts {
  readonly personId: string;
  readonly identityStatus: IdentityStatus;
  readonly ageStatus: AgeStatus;
  readonly identityProposedBy: string | null;
  readonly identityCourtOrder: string | null;
  /** Youngest plausible ages in years; null when no birth date is on record. */
  readonly youngestNow: number | null;
  readonly youngestAtAct: number | null;
  readonly ageDoubtOpen: boolean;
  readonly duplicateOpen: boolean;
  readonly sources: number;
  readonly biometricMatch: boolean;
  readonly stateConfirmed: boolean;
  /** Kinds of attempts on record that did not tell who the person is, and attempts that no declaration listed yet. */
  readonly attemptKinds: number;
  readonly attemptsUnlisted: number;
  /** What the data at hand are captured for; absent in `availableActions`. */
  readonly biometricUse?: BiometricUse;
}

type PersonGuard = Guard<PersonFacts>;

const enoughSources: PersonGuard = {
  rule: 'ID4',
  source: 'domain C.4 (1a); LED Art. 11',
  refusal: 'An identity rests on two independent sources, or on the confirmation of a State with a biometric one-to-one match.',
  holds: (facts) => facts.sources >= 2 || (facts.stateConfirmed && facts.biometricMatch),
};
const ofSufficientAge: PersonGuard = {
  rule: 'ID2-CHILD',
  source: 'CRC Art. 16; LED Art. 10; domain B.5',
  refusal: 'Biometric data of a child this young are not taken, or for its protection alone, and never for a criminal record.',
  holds: (facts) => mayBeCaptured(facts, facts.biometricUse ?? 'PROTECTION'),
};
const noOpenDuplicate: PersonGuard = {
  rule: 'ID4',
  source: 'domain C.4 (1a); I-36',
  refusal: 'A possible duplicate waits for a decision.',
  holds: (facts) => !facts.duplicateOpen,
};
const aSourceConsulted: PersonGuard = {
  rule: 'ID3',
  source: 'domain C.4 (1a)',
  refusal: 'At least one independent source must have been consulted.',
  holds: (facts) => facts.sources >= 1,
};
const verificationIsProposed: PersonGuard = {
  rule: 'ID4',
  source: 'rulings, Two people',
  refusal: 'No officer has proposed that the identity is verified.',
  holds: (facts) => facts.identityProposedBy !== null,
};

const attemptsMade: PersonGuard = {
  rule: 'ID7',
  source: 'domain C.4 (1a); ICPPED Art. 17(3)(a)',
  refusal: 'An identity is unresolved after attempts of two kinds, one of them since it was last said to be.',
  holds: (facts) => facts.attemptKinds >= ATTEMPTED_KINDS && facts.attemptsUnlisted > 0,
};

/** Who the person is, as far as the register knows (domain C.4, 1a). A match score never changes it (I-37). */
export const identityLifecycle = lifecycle<IdentityStatus, PersonFacts>()({
  name: 'Identity',
  states: identityStatuses,
  final: ['MERGED'],
  verbs: {
    enrolBiometrics: {
      row: 'ID2',
      from: ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED'],
      to: ['ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED', 'PROVISIONAL'],
      by: ['BIOMETRICS_OFFICER'],
      guards: [ofSufficientAge],
      audience: 'CUSTODIAL',
      event: 'Biometric data were enrolled.',
    },
    recordBiometricComparison: {
      row: 'ID2',
      from: ['ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED'],
      to: 'UNCHANGED',
      by: ['BIOMETRICS_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'A biometric comparison was recorded.',
    },
    startIdentityVerification: {
      row: 'ID3',
      from: ['ENROLLED', 'CONTESTED', 'UNRESOLVED', 'VERIFIED'],
      to: 'UNDER_VERIFICATION',
      by: ['REGISTRAR', 'LEGAL_OFFICER'],
      guards: [
        aSourceConsulted,
        {
          rule: 'ID3',
          source: 'rulings, Identity',
          refusal: 'A verified identity is reopened by a legal officer; otherwise the registrar starts the verification.',
          holds: (facts, viewer) => (facts.identityStatus === 'VERIFIED') === (viewer.role === 'LEGAL_OFFICER'),
        },
      ],
      audience: 'CUSTODIAL',
      event: 'The verification of the identity began.',
    },
    proposeIdentityVerified: {
      row: 'ID4',
      from: ['UNDER_VERIFICATION'],
      to: 'UNCHANGED',
      by: ['LEGAL_OFFICER'],
      guards: [enoughSources, noOpenDuplicate],
      audience: 'CUSTODIAL',
      event: 'A legal officer proposed that the identity is verified.',
    },
    confirmIdentityVerified: {
      row: 'ID4',
      from: ['UNDER_VERIFICATION'],
      to: 'VERIFIED',
      by: ['LEGAL_OFFICER'],
      secondPerson: {
        source: 'I-16; rulings, Two people',
        refusal: 'Whoever proposed the verification does not confirm it.',
        first: (facts) => [facts.identityProposedBy],
      },
      guards: [verificationIsProposed, enoughSources, noOpenDuplicate],
      audience: 'STATES_OF_PERSON',
      event: 'The identity was verified.',
    },
    contestIdentity: {
      row: 'ID5',
      from: ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'UNRESOLVED'],
      to: 'CONTESTED',
      by: ['REGISTRAR', 'LEGAL_OFFICER', 'LIAISON_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'STATES_OF_PERSON',
      event: 'The identity was contested.',
    },
    declareIdentityUnresolved: {
      row: 'ID7',
      from: ['UNDER_VERIFICATION', 'CONTESTED'],
      to: 'UNRESOLVED',
      by: ['LEGAL_OFFICER'],
      guards: [attemptsMade],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The identity could not be resolved.',
    },
    recordPhotograph: {
      row: 'ID9',
      from: ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'VERIFIED', 'CONTESTED', 'UNRESOLVED'],
      to: 'UNCHANGED',
      by: ['BIOMETRICS_OFFICER', 'REGISTRAR'],
      guards: [ofSufficientAge],
      audience: 'CUSTODIAL',
      event: 'A photograph was recorded.',
    },
    recordIdentityAttempts: {
      row: 'ID10',
      from: ['PROVISIONAL', 'ENROLLED', 'UNDER_VERIFICATION', 'CONTESTED', 'UNRESOLVED'],
      to: 'UNCHANGED',
      by: ['REGISTRAR', 'BIOMETRICS_OFFICER', 'LEGAL_OFFICER'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'Attempts to establish the identity were recorded.',
    },
  },
});

export type PersonVerb = keyof (typeof identityLifecycle)['verbs'];
