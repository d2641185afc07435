import type {
  BestInterestOption,
  CareArrangement,
  ChildCaseState,
  ConsentGiver,
  FamilyTraceEnding,
  FamilyTraceResult,
  FamilyTraceStatus,
  RelationshipKind,
  RelationshipProof,
  SeparationCause,
  TracedRelation,
} from '../../domain/family/vocabulary';
import { enumeration } from '../enumeration';

export const RelationshipProofEnum = enumeration<RelationshipProof>('RelationshipProof', 'On what a family link rests.', {
  DNA: 'A DNA comparison.',
  DOCUMENT: 'A document.',
  STATED: 'What the persons say.',
});

export const ChildCaseStateEnum = enumeration<ChildCaseState>('ChildCaseState', 'Where the case of a child stands (domain C.9).', {
  IDENTIFIED: 'Found.',
  PROTECTION_HOLD: 'Held for protection alone.',
  CASE_OPENED: 'An adult stands by the child; siblings are looked for.',
  TRACING: 'The family is looked for.',
  ASSESSMENT: 'Views and situation are recorded.',
  BID_PANEL: 'A panel sits.',
  BID_DECIDED: 'The panel has determined the best interests.',
  CONSENTED: 'The family agreed.',
  RECEPTION_CONFIRMED: 'The State has said how it receives the child.',
  TRAVEL: 'On the way.',
  HANDED_TO_CHILD_AUTHORITY: 'With an authority of child welfare.',
  FOLLOW_UP: 'Seen after the return.',
  CLOSED: 'Closed.',
  REFUSED: 'The family did not agree.',
  WITHDRAWN: 'The family took its consent back.',
  REASSESS: 'Looked at anew.',
  ALTERNATIVE_CARE: 'In care here.',
});

export const BestInterestOptionEnum = enumeration<BestInterestOption>(
  'BestInterestOption',
  'What may be in the best interests of a child.',
  {
    RETURN_WITH_FAMILY: 'To return with the family.',
    RETURN_TO_RELATIVES: 'To return to relatives.',
    RETURN_TO_CARE: 'To return into care.',
    STAY_WITH_FAMILY: 'To stay with the family.',
    ALTERNATIVE_CARE: 'To stay in care here.',
  },
);

export const ConsentGiverEnum = enumeration<ConsentGiver>('ConsentGiver', 'Who answers for a family.', {
  GUARDIAN: 'A guardian, for the child.',
  LEGAL_REPRESENTATIVE: 'A legal representative, for the child.',
  SELF: 'The adult whose case it is.',
});

export const RelationshipKindEnum = enumeration<RelationshipKind>('RelationshipKind', 'What one person is to another.', {
  PARENT: 'Parent.',
  CHILD: 'Child.',
  SIBLING: 'Brother or sister.',
  SPOUSE: 'Husband or wife.',
  GRANDPARENT: 'Grandparent.',
  GRANDCHILD: 'Grandchild.',
  AUNT_OR_UNCLE: 'Aunt or uncle.',
  NIECE_OR_NEPHEW: 'Niece or nephew.',
  GUARDIAN: 'Guardian.',
  WARD: 'Ward.',
});

export const SeparationCauseEnum = enumeration<SeparationCause>('SeparationCause', 'How a child came to be without its parents.', {
  CONFLICT: 'In fighting or flight from it.',
  ARREST_OR_DETENTION: 'A parent was arrested or is held.',
  ARMED_GROUP: 'The child or a parent was taken by an armed group.',
  DEATH_OF_PARENT: 'A parent died.',
  POPULATION_MOVEMENT: 'When people were moved from place to place.',
  REPATRIATION: 'A parent was returned without the child.',
  ABANDONED: 'The child was left.',
  OTHER: 'Otherwise.',
});

export const CareArrangementEnum = enumeration<CareArrangement>('CareArrangement', 'Who looks after a child.', {
  PARENT: 'A parent.',
  RELATIVE: 'Another relative.',
  FOSTER_FAMILY: 'A family that is not its own.',
  COMMUNITY: 'Neighbours or others of the community.',
  INSTITUTION: 'A home or centre.',
  NOBODY: 'Nobody.',
});

export const TracedRelationEnum = enumeration<TracedRelation>('TracedRelation', 'Whom a child may be looking for.', {
  PARENT: 'A parent.',
  SIBLING: 'A brother or sister.',
  GRANDPARENT: 'A grandparent.',
  AUNT_OR_UNCLE: 'An aunt or uncle.',
  GUARDIAN: 'A guardian.',
});

const results = {
  FOUND: 'The relative was found.',
  DECEASED: 'The relative died.',
  NOT_FOUND: 'Nobody was found.',
};
export const FamilyTraceStatusEnum = enumeration<FamilyTraceStatus>('FamilyTraceStatus', 'Where the search for a relative stands.', {
  OPEN: 'The relative is looked for.',
  ...results,
  ENDED: 'The search ended with the case of the child; `endedBecause` says why.',
});
export const FamilyTraceEndingEnum = enumeration<FamilyTraceEnding>('FamilyTraceEnding', 'Why a search ended without a result.', {
  CHILD_DIED: 'The child died; the relative is still to be told.',
  CHILD_RETURNED: 'The child was brought to a State by others; the search is handed on.',
});
export const FamilyTraceResultEnum = enumeration<FamilyTraceResult>(
  'FamilyTraceResult',
  'What the search for a relative may come to.',
  results,
);
