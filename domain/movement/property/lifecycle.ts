import { type Guard, lifecycle } from '../../lifecycle/lifecycle';
import type { MovementStatus } from '../vocabulary';

export const propertyStates = ['SEALED', 'RELEASED', 'HANDED_OVER', 'DIFFERENT', 'RESOLVED', 'RETURNED'] as const;
export type PropertyState = (typeof propertyStates)[number];

export const propertyKinds = ['BAG', 'ENVELOPE', 'ITEM'] as const;
export type PropertyKind = (typeof propertyKinds)[number];

/** What a side found when it looked at the seal. */
export const sealFindings = ['INTACT', 'BROKEN', 'OTHER_NUMBER', 'MISSING'] as const;
export type SealFinding = (typeof sealFindings)[number];

export interface PropertyFacts {
  readonly movementStatus: MovementStatus;
  /** The receiving State; null inside the country. */
  readonly toCountry: string | null;
  readonly releasedBy: string | null;
}

type PropertyGuard = Guard<PropertyFacts>;

const AT_HANDOVER: readonly MovementStatus[] = ['ARRIVED', 'RECONCILING', 'DISCREPANCY', 'RECONCILED'];

const atHandover: PropertyGuard = {
  rule: 'AT_HANDOVER',
  source: 'Mandela Rule 67; domain C.6',
  refusal: 'Property is checked and signed at the handover, after the arrival.',
  holds: ({ movementStatus }) => AT_HANDOVER.includes(movementStatus),
};

const ofReceivingSide: PropertyGuard = {
  rule: 'ROLE',
  source: 'rulings 20',
  refusal: 'Only the receiving side may do this.',
  holds: ({ toCountry }, viewer) =>
    toCountry === null ? viewer.role === 'REGISTRAR' : viewer.role === 'LIAISON_OFFICER' && viewer.country === toCountry,
};

/** A sealed bag or item of one person, from the seal at the origin to both signatures. */
export const propertyLifecycle = lifecycle<PropertyState, PropertyFacts>()({
  name: 'Sealed property',
  states: propertyStates,
  final: ['HANDED_OVER', 'RESOLVED', 'RETURNED'],
  verbs: {
    releaseProperty: {
      row: 'SP1',
      from: ['SEALED'],
      to: ['RELEASED', 'DIFFERENT'],
      by: ['TRANSFER_COORDINATOR'],
      guards: [atHandover],
      audience: 'CUSTODIAL',
      event: 'The sending side checked the seals and signed.',
    },
    receiveProperty: {
      row: 'SP2',
      from: ['RELEASED'],
      to: ['HANDED_OVER', 'DIFFERENT'],
      by: ['REGISTRAR', 'LIAISON_OFFICER'],
      secondPerson: {
        source: 'I-16; domain C.6',
        refusal: 'Whoever signed for the sending side does not sign for the receiving side.',
        first: ({ releasedBy }) => [releasedBy],
      },
      guards: [atHandover, ofReceivingSide],
      audience: 'CUSTODIAL',
      event: 'The receiving side checked the seals and signed.',
    },
    resolvePropertyDifference: {
      row: 'SP3',
      from: ['DIFFERENT'],
      to: 'RESOLVED',
      by: ['DECISION_AUTHORITY'],
      guards: [],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'A difference of a seal was resolved.',
    },
    returnProperty: {
      row: 'SP4',
      from: ['SEALED', 'RELEASED'],
      to: 'RETURNED',
      by: ['SYSTEM'],
      guards: [],
      audience: 'CUSTODIAL',
      event: 'The person does not travel: the property stays with the person, and the seal is free.',
    },
  },
});

export type PropertyVerb = keyof (typeof propertyLifecycle)['verbs'];

/** States in which a seal number is taken: nobody else’s property may carry it. */
export const SEAL_IN_USE = ['SEALED', 'RELEASED', 'DIFFERENT'] as const satisfies readonly PropertyState[];
