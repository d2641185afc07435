import type {
  ChildCaseClosing,
  FamilyUnitKind,
  FamilyUnitLeaveCause,
  FamilyUnitLeaving,
  FamilyUnitState,
  GuardianshipEndCause,
  RelationshipEndCause,
} from '../../domain/family/vocabulary';
import { enumeration } from '../enumeration';

export const FamilyUnitKindEnum = enumeration<FamilyUnitKind>('FamilyUnitKind', 'Which family stands together.', {
  PARENTS_AND_CHILDREN: 'Two parents with children.',
  SINGLE_PARENT: 'One parent with children.',
  COUPLE: 'A couple.',
  SIBLINGS: 'Brothers and sisters.',
  EXTENDED: 'With grandparents, aunts, uncles or others.',
  GUARDIAN_AND_WARDS: 'A guardian with wards.',
});

export const FamilyUnitStateEnum = enumeration<FamilyUnitState>('FamilyUnitState', 'Whether a family unit stands.', {
  STANDING: 'Two or more belong to it.',
  ENDED: 'Fewer than two were left.',
});

const leavings = {
  OWN_HOUSEHOLD: 'An adult founds a household of its own.',
  RECORDED_IN_ERROR: 'It never was of this family: found by another officer than who recorded it.',
};
export const FamilyUnitLeavingEnum = enumeration<FamilyUnitLeaving>(
  'FamilyUnitLeaving',
  'Why somebody leaves a family unit where no decision parts it from a child.',
  leavings,
);

export const FamilyUnitLeaveCauseEnum = enumeration<FamilyUnitLeaveCause>(
  'FamilyUnitLeaveCause',
  'How the membership of a family unit ended.',
  {
    ...leavings,
    SEPARATED: 'A panel decided that a child is parted, and an independent body reviewed it (CRC Art. 9).',
    DIED: 'The person died.',
    PROVEN_ANEW: 'The person goes on in the unit with a better proof.',
    UNIT_ENDED: 'Nobody else was left in the unit.',
  },
);

export const GuardianshipEndCauseEnum = enumeration<GuardianshipEndCause>('GuardianshipEndCause', 'How a guardianship ended.', {
  SUCCEEDED: 'Another took it over.',
  ENDED: 'By a decision or by law.',
  GUARDIAN_DIED: 'The guardian died.',
  CHILD_DIED: 'The child died.',
});

export const ChildCaseClosingEnum = enumeration<ChildCaseClosing>('ChildCaseClosing', 'Why the case of a child was closed.', {
  FOLLOWED_UP: 'The child was seen for a year after its return.',
  DIED: 'The person died.',
  RETURNED_BY_OTHERS: 'The child was brought to a State by others than this platform; how it is is asked after.',
});

export const RelationshipEndCauseEnum = enumeration<RelationshipEndCause>('RelationshipEndCause', 'How a family link came to an end.', {
  ENDED: 'By a decision or by law: a guardianship, a marriage. Kinship does not end.',
  RECORDED_IN_ERROR: 'It never was so; another officer than who recorded it says so.',
});
