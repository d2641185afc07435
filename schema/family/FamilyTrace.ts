import { Field, ID, ObjectType } from 'type-graphql';
import type { FamilyTraceEnding, FamilyTraceStatus, RelationshipProof, TracedRelation } from '../../domain/family/vocabulary';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { FamilyTraceEndingEnum, FamilyTraceStatusEnum, RelationshipProofEnum, TracedRelationEnum } from './enumerations';

@ObjectType({
  description:
    'The search for a relative of a child. Class 4: child-protection officers, and legal officers who work on the case, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class FamilyTrace {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => TracedRelationEnum, { nullable: true, description: 'What the relative is to the child. Class 4.' })
  relation: TracedRelation | null;

  @Field(() => String, { nullable: true, description: 'Who, and what is known. Class 4.' })
  described: string | null;

  @Field(() => FamilyTraceStatusEnum, { nullable: true, description: 'What it came to. Class 4.' })
  status: FamilyTraceStatus | null;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'The relative, where the register knows it. Class 4.' })
  found: Person | null;

  @Field(() => String, { nullable: true, description: 'Where the relative was found, in words; null where it was not. Class 4.' })
  foundWhere: string | null;

  @Field(() => RelationshipProofEnum, { nullable: true, description: 'What shows that it is the relative; null before. Class 4.' })
  proof: RelationshipProof | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when, UTC. Class 4.' })
  openedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the result was recorded, UTC; null before. Class 4.' })
  answeredAt: Date | null;

  @Field(() => FamilyTraceEndingEnum, { nullable: true, description: 'Why it ended without a result; null where it did not. Class 4.' })
  endedBecause: FamilyTraceEnding | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the child lives with the relative, UTC; null before. Class 4.' })
  reunifiedAt: Date | null;
}
