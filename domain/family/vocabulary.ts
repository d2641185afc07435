export const relationshipProofs = ['DNA', 'DOCUMENT', 'STATED'] as const;
export type RelationshipProof = (typeof relationshipProofs)[number];

/** What the related person is to the person. */
export const relationshipKinds = [
  'PARENT',
  'CHILD',
  'SIBLING',
  'SPOUSE',
  'GRANDPARENT',
  'GRANDCHILD',
  'AUNT_OR_UNCLE',
  'NIECE_OR_NEPHEW',
  'GUARDIAN',
  'WARD',
] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

/** The same link read from the other side. */
export const inverseOf = {
  PARENT: 'CHILD',
  CHILD: 'PARENT',
  SIBLING: 'SIBLING',
  SPOUSE: 'SPOUSE',
  GRANDPARENT: 'GRANDCHILD',
  GRANDCHILD: 'GRANDPARENT',
  AUNT_OR_UNCLE: 'NIECE_OR_NEPHEW',
  NIECE_OR_NEPHEW: 'AUNT_OR_UNCLE',
  GUARDIAN: 'WARD',
  WARD: 'GUARDIAN',
} as const satisfies Record<RelationshipKind, RelationshipKind>;

/** Stages of a child's case (domain C.9). */
export const childCaseStates = [
  'IDENTIFIED',
  'PROTECTION_HOLD',
  'CASE_OPENED',
  'TRACING',
  'ASSESSMENT',
  'BID_PANEL',
  'BID_DECIDED',
  'CONSENTED',
  'RECEPTION_CONFIRMED',
  'TRAVEL',
  'HANDED_TO_CHILD_AUTHORITY',
  'FOLLOW_UP',
  'CLOSED',
  'REFUSED',
  'WITHDRAWN',
  'REASSESS',
  'ALTERNATIVE_CARE',
] as const;
export type ChildCaseState = (typeof childCaseStates)[number];

/** What a panel may find to be in the best interests of a child. */
export const bestInterestOptions = [
  'RETURN_WITH_FAMILY',
  'RETURN_TO_RELATIVES',
  'RETURN_TO_CARE',
  'STAY_WITH_FAMILY',
  'ALTERNATIVE_CARE',
] as const;
export type BestInterestOption = (typeof bestInterestOptions)[number];

/** Who consents for a child; an adult of the camp consents for itself. */
export const consentGivers = ['GUARDIAN', 'LEGAL_REPRESENTATIVE', 'SELF'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/** Months after the handover in which somebody sees the child (domain C.9). */
export const followUpMonths = [1, 3, 6, 12] as const;
export type FollowUpMonth = (typeof followUpMonths)[number];
