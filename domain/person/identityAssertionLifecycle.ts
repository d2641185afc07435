import { lifecycle } from '../lifecycle/lifecycle';

/** Of what something is asserted. */
export const assertedFields = ['NAME', 'FATHER', 'MOTHER', 'BIRTH', 'BIRTH_PLACE', 'SEX', 'ORIGIN', 'FAMILY'] as const;
export type AssertedField = (typeof assertedFields)[number];

export const identityAssertionStatuses = ['PROPOSED', 'ACCEPTED', 'REJECTED', 'SUPERSEDED'] as const;
export type IdentityAssertionStatus = (typeof identityAssertionStatuses)[number];

export interface IdentityAssertionFacts {
  readonly status: IdentityAssertionStatus;
  readonly recordedBy: string;
}

const another = (refusal: string) => ({
  source: 'I-16; rulings, Two people',
  refusal,
  first: ({ recordedBy }: IdentityAssertionFacts) => [recordedBy],
});

/**
 * What a source says of somebody. Assertions are never edited: one takes the place of another, and both stay (domain C.1). None of
 * them changes the register by itself; that takes a correction.
 */
export const identityAssertionLifecycle = lifecycle<IdentityAssertionStatus, IdentityAssertionFacts>()({
  name: 'Identity assertion',
  states: identityAssertionStatuses,
  final: ['REJECTED', 'SUPERSEDED'],
  verbs: {
    acceptIdentityAssertion: {
      row: 'IA1',
      from: ['PROPOSED'],
      to: 'ACCEPTED',
      by: ['LEGAL_OFFICER'],
      secondPerson: another('Whoever recorded the assertion does not accept it.'),
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'What a source says of the person was accepted.',
    },
    rejectIdentityAssertion: {
      row: 'IA2',
      from: ['PROPOSED', 'ACCEPTED'],
      to: 'REJECTED',
      by: ['LEGAL_OFFICER'],
      secondPerson: another('Whoever recorded the assertion does not reject it.'),
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'What a source says of the person was rejected.',
    },
    supersedeIdentityAssertion: {
      row: 'IA3',
      from: ['ACCEPTED'],
      to: 'SUPERSEDED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'Another assertion took the place of an accepted one.',
    },
  },
});
export type IdentityAssertionVerb = Exclude<keyof (typeof identityAssertionLifecycle)['verbs'], 'supersedeIdentityAssertion'>;
