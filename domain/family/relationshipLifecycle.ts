import { type Guard, lifecycle } from '../lifecycle/lifecycle';
import { endingRelationships, type RelationshipEndCause, type RelationshipKind, type RelationshipProof } from './vocabulary';

export const relationshipStates = ['STANDING', 'ENDED'] as const;
export type RelationshipState = (typeof relationshipStates)[number];

/** What is on record of the link, with what the caller wants. */
export interface RelationshipFacts {
  readonly kind: RelationshipKind;
  readonly proof: RelationshipProof;
  readonly assessed: boolean;
  readonly recordedBy: string;
  readonly cause?: RelationshipEndCause;
}

type RelationshipGuard = Guard<RelationshipFacts>;

const onWordsAlone: RelationshipGuard = {
  rule: 'RL2',
  source: 'Inter-agency Guiding Principles on unaccompanied and separated children; decision 20',
  refusal: 'The link rests on a proof, or was assessed already.',
  holds: ({ proof, assessed }) => proof === 'STATED' && !assessed,
};

const ofAKindThatEnds: RelationshipGuard = {
  rule: 'RL3',
  source: 'CRC Art. 18, 20; domain C.9',
  refusal: 'Kinship does not end; where it was never so, it was recorded in error.',
  holds: ({ kind, cause }) => cause !== 'ENDED' || endingRelationships.includes(kind),
};

/** What two people are to each other: on which ground it stands, and until when (domain C.3, C.9). */
export const relationshipLifecycle = lifecycle<RelationshipState, RelationshipFacts>()({
  name: 'Relationship',
  states: relationshipStates,
  final: ['ENDED'],
  verbs: {
    assessRelationship: {
      row: 'RL2',
      from: ['STANDING'],
      to: 'UNCHANGED',
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [onWordsAlone],
      secondPerson: {
        source: 'I-16; decision 20',
        refusal: 'Whoever wrote down what the two say does not assess it.',
        first: ({ recordedBy }) => [recordedBy],
      },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A family link that rests on words was assessed.',
    },
    endRelationship: {
      row: 'RL3',
      from: ['STANDING'],
      to: 'ENDED',
      by: ['CHILD_PROTECTION_OFFICER'],
      guards: [ofAKindThatEnds],
      secondPerson: {
        source: 'I-16; domain C.9',
        refusal: 'Who recorded a link does not call it an error: another officer does.',
        first: ({ cause, recordedBy }) => (cause === 'RECORDED_IN_ERROR' ? [recordedBy] : []),
      },
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A family link ended.',
    },
  },
});

export type RelationshipVerb = keyof (typeof relationshipLifecycle)['verbs'];
