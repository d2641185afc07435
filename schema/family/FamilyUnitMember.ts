import { Field, ID, ObjectType } from 'type-graphql';
import type { FamilyUnitLeaveCause, RelationshipProof } from '../../domain/family/vocabulary';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import type { ChildCase } from './ChildCase';
import { RelationshipProofEnum } from './enumerations';
import type { FamilyUnit } from './FamilyUnit';
import { FamilyUnitLeaveCauseEnum } from './familyUnitEnumerations';

@ObjectType({
  description:
    'One membership of a family unit, from one instant to another; nothing of it is written over. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class FamilyUnitMember {
  @Field(() => ID, { description: 'Id of the membership.' })
  id: string;

  @Field(() => typeNamed('Person'), {
    nullable: true,
    description:
      'Who belongs to it. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  person: Person | null;

  @Field(() => typeNamed('FamilyUnit'), {
    nullable: true,
    description:
      'The family unit. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  unit: FamilyUnit | null;

  @Field(() => RelationshipProofEnum, {
    nullable: true,
    description:
      'What shows it. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  proof: RelationshipProof | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Since when, on this proof, UTC; with a better proof a new membership begins. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  joinedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when, UTC; null while it lasts. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  leftAt: Date | null;

  @Field(() => FamilyUnitLeaveCauseEnum, {
    nullable: true,
    description:
      'Why it ended; null while it lasts. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  leaveCause: FamilyUnitLeaveCause | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a separation: why, and how the family stays in touch; null otherwise. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  separationReason: string | null;

  @Field(() => typeNamed('ChildCase'), {
    nullable: true,
    description:
      'Of a separation: the case whose panel decided it and whose decision was reviewed; null otherwise. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  separationDecision: ChildCase | null;
}
