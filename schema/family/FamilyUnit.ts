import { Field, Int, ObjectType } from 'type-graphql';
import type { FamilyUnitKind, FamilyUnitState, RelationshipProof } from '../../domain/family/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { DateTimeScalar } from '../reference/scalars';
import { RelationshipProofEnum } from './enumerations';
import { FamilyUnitMember } from './FamilyUnitMember';
import { FamilyUnitKindEnum, FamilyUnitStateEnum } from './familyUnitEnumerations';
import { Guardianship } from './Guardianship';

@ObjectType({
  implements: Node,
  description:
    'A family as a record of its own, beside who is what to whom (`relationships`). A person belongs to one at a time; members whom the viewer does not see are as absent, in lists, counts and the proof. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class FamilyUnit extends Node {
  @Field(() => FamilyUnitKindEnum, {
    nullable: true,
    description:
      'Which family it is. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  kind: FamilyUnitKind | null;

  @Field(() => FamilyUnitStateEnum, {
    nullable: true,
    description:
      'Whether it stands. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  state: FamilyUnitState | null;

  @Field(() => RelationshipProofEnum, {
    nullable: true,
    description:
      'What the weakest of its members in sight rests on; null when it has ended. STATED keeps the family together on every list, and by itself lets no child travel with or live with an adult. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  proof: RelationshipProof | null;

  @Field(() => [FamilyUnitMember], {
    nullable: true,
    description:
      'Who belongs to it now, in the order of joining. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  members: FamilyUnitMember[] | null;

  @Field(() => [FamilyUnitMember], {
    nullable: true,
    description:
      'Memberships that ended, with their cause, in the order of leaving. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  formerMembers: FamilyUnitMember[] | null;

  @Field(() => [Guardianship], {
    nullable: true,
    description:
      'Who answers or answered for its children; in the order of beginning. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  guardianships: Guardianship[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when it is a family here, UTC. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  formedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When fewer than two were left, UTC; null while it stands. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  endedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next with the unit, and what stands in the way.' })
  availableActions: AvailableAction[];
}
