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

/** What ends by a decision or by law; kinship does not. */
export const endingRelationships: readonly RelationshipKind[] = ['GUARDIAN', 'WARD', 'SPOUSE'];

export const relationshipEndCauses = ['ENDED', 'RECORDED_IN_ERROR'] as const;
export type RelationshipEndCause = (typeof relationshipEndCauses)[number];

const words = {
  MOTHER: 'PARENT',
  FATHER: 'PARENT',
  SON: 'CHILD',
  DAUGHTER: 'CHILD',
  BROTHER: 'SIBLING',
  SISTER: 'SIBLING',
  HUSBAND: 'SPOUSE',
  WIFE: 'SPOUSE',
  GRANDMOTHER: 'GRANDPARENT',
  GRANDFATHER: 'GRANDPARENT',
  GRANDSON: 'GRANDCHILD',
  GRANDDAUGHTER: 'GRANDCHILD',
  AUNT: 'AUNT_OR_UNCLE',
  UNCLE: 'AUNT_OR_UNCLE',
  NIECE: 'NIECE_OR_NEPHEW',
  NEPHEW: 'NIECE_OR_NEPHEW',
} as const satisfies Record<string, RelationshipKind>;

/** The kind that a word of a family says, such as MOTHER; null where it says none. */
export function relationshipKindOf(said: string): RelationshipKind | null {
  const word = said.trim().toUpperCase();
  return relationshipKinds.find((kind) => kind === word) ?? (Object.hasOwn(words, word) ? words[word as keyof typeof words] : null);
}

/** Which family stands together; who is what to whom, the relationships say. */
export const familyUnitKinds = ['PARENTS_AND_CHILDREN', 'SINGLE_PARENT', 'COUPLE', 'SIBLINGS', 'EXTENDED', 'GUARDIAN_AND_WARDS'] as const;
export type FamilyUnitKind = (typeof familyUnitKinds)[number];

export const familyUnitStates = ['STANDING', 'ENDED'] as const;
export type FamilyUnitState = (typeof familyUnitStates)[number];

/** Why an officer takes somebody out of a unit, where no decision parts them. */
export const familyUnitLeavings = ['OWN_HOUSEHOLD', 'RECORDED_IN_ERROR'] as const;
export type FamilyUnitLeaving = (typeof familyUnitLeavings)[number];

/** How a membership ended. PROVEN_ANEW: the same person goes on in the unit with a better proof. */
export const familyUnitLeaveCauses = [...familyUnitLeavings, 'SEPARATED', 'DIED', 'PROVEN_ANEW', 'UNIT_ENDED'] as const;
export type FamilyUnitLeaveCause = (typeof familyUnitLeaveCauses)[number];

/** The best proof first: the place in the list is what one is worth. */
const worth = (proof: RelationshipProof): number => relationshipProofs.length - relationshipProofs.indexOf(proof);
export const isBetterProof = (proof: RelationshipProof, than: RelationshipProof): boolean => worth(proof) > worth(than);

/** What is more than the words of those whom it concerns: alone it gives nobody a child (ICPPED Art. 25; UNHCR BIP Guidelines). */
export const provesByItself = (proof: RelationshipProof): boolean => proof !== 'STATED';

export const guardianshipEndCauses = ['SUCCEEDED', 'ENDED', 'GUARDIAN_DIED', 'CHILD_DIED'] as const;
export type GuardianshipEndCause = (typeof guardianshipEndCauses)[number];

/** How a child came to be without its parents (Inter-agency Guiding Principles on unaccompanied and separated children). */
export const separationCauses = [
  'CONFLICT',
  'ARREST_OR_DETENTION',
  'ARMED_GROUP',
  'DEATH_OF_PARENT',
  'POPULATION_MOVEMENT',
  'REPATRIATION',
  'ABANDONED',
  'OTHER',
] as const;
export type SeparationCause = (typeof separationCauses)[number];

/** Who looks after a child. */
export const careArrangements = ['PARENT', 'RELATIVE', 'FOSTER_FAMILY', 'COMMUNITY', 'INSTITUTION', 'NOBODY'] as const;
export type CareArrangement = (typeof careArrangements)[number];

/** Whom a child may be looking for. */
export const tracedRelations = [
  'PARENT',
  'SIBLING',
  'GRANDPARENT',
  'AUNT_OR_UNCLE',
  'GUARDIAN',
] as const satisfies readonly RelationshipKind[];
export type TracedRelation = (typeof tracedRelations)[number];

export const familyTraceStatuses = ['OPEN', 'FOUND', 'DECEASED', 'NOT_FOUND', 'ENDED'] as const;
export type FamilyTraceStatus = (typeof familyTraceStatuses)[number];

/** Why a search ended without a result. */
export const familyTraceEndings = ['CHILD_DIED', 'CHILD_RETURNED'] as const;
export type FamilyTraceEnding = (typeof familyTraceEndings)[number];

/** What a search for a relative may come to. */
export const familyTraceResults = ['FOUND', 'DECEASED', 'NOT_FOUND'] as const satisfies readonly FamilyTraceStatus[];
export type FamilyTraceResult = (typeof familyTraceResults)[number];

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

/** Why a case was closed. */
export const childCaseClosings = ['FOLLOWED_UP', 'DIED', 'RETURNED_BY_OTHERS'] as const;
export type ChildCaseClosing = (typeof childCaseClosings)[number];

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
