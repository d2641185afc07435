import { Field, ID, ObjectType } from 'type-graphql';
import type { GuardianshipEndCause, RelationshipProof } from '../../domain/family/vocabulary';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { RelationshipProofEnum } from './enumerations';
import { GuardianshipEndCauseEnum } from './familyUnitEnumerations';

@ObjectType({
  description:
    'Who answers for a child, one at a time: an adult of the register or an authority (CRC Art. 18, 20). Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class Guardianship {
  @Field(() => ID, { description: 'Id of the guardianship.' })
  id: string;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description:
      'The child. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  child: Person | null;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description:
      'The adult, where it is one of the register; null where it is an authority. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  guardian: Person | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The authority; null where it is an adult of the register. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  authority: string | null;

  @Field(() => RelationshipProofEnum, {
    nullable: true,
    description:
      'On what it rests: never on words alone. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  proof: RelationshipProof | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Reference of the order, record or comparison. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  document: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when, UTC. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  beganAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when, UTC; null while it stands. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  endedAt: Date | null;

  @Field(() => GuardianshipEndCauseEnum, {
    nullable: true,
    description:
      'Why it ended; null while it stands. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  endCause: GuardianshipEndCause | null;

  @Field(() => [AvailableAction], {
    description: 'What the viewer may do next about who answers for the child, and what stands in the way.',
  })
  availableActions: AvailableAction[];
}
