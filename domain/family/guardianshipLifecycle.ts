import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { provesByItself, type RelationshipProof } from './vocabulary';

/** Whether somebody has the guardianship of a child. */
export const guardianshipStates = ['NONE', 'STANDING'] as const;
export type GuardianshipState = (typeof guardianshipStates)[number];

/** One row of the view `guard_facts_guardianship`, with what the caller wants. */
export interface GuardianshipFacts {
  readonly personId: string;
  readonly state: GuardianshipState;
  readonly child: boolean;
  readonly died: boolean;
  readonly intent: {
    readonly proof?: RelationshipProof;
    /** Of a guardian who is in the register. */
    readonly guardian?: { readonly child: boolean; readonly died: boolean };
  };
}

type GuardianshipGuard = Guard<GuardianshipFacts>;

const ofALivingChild: GuardianshipGuard = {
  rule: 'GU1',
  source: 'CRC Art. 1, 20',
  refusal: 'Only a child that lives has a guardian.',
  holds: ({ child, died }) => child && !died,
};

const byALivingAdult: GuardianshipGuard = {
  rule: 'GU2',
  source: 'UNHCR BIP Guidelines; domain C.9',
  refusal: 'The guardian is a child itself, or not alive.',
  holds: ({ intent: { guardian } }) => guardian === undefined || !(guardian.child || guardian.died),
};

const notOnWordsAlone: GuardianshipGuard = {
  rule: 'GU3',
  source: 'ICPPED Art. 25; UNHCR BIP Guidelines',
  refusal: 'Words alone give nobody a child: the guardianship rests on a document or on DNA.',
  holds: ({ intent: { proof } }) => proof === undefined || provesByItself(proof),
};

/** Who answers for a child: an adult of the register or an authority, one at a time (CRC Art. 18, 20; domain C.9). */
export const guardianshipLifecycle = lifecycle<GuardianshipState, GuardianshipFacts>()({
  name: 'Guardianship',
  states: guardianshipStates,
  final: [],
  verbs: {
    recordGuardianship: {
      row: 'GU1',
      from: ['NONE', 'STANDING'],
      to: 'STANDING',
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [ofALivingChild, byALivingAdult, notOnWordsAlone],
      audience: 'CUSTODIAL',
      event: 'The guardianship of the child was recorded.',
    },
    endGuardianship: {
      row: 'GU2',
      from: ['STANDING'],
      to: 'NONE',
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The guardianship of the child ended.',
    },
  },
});
