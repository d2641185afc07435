import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RelationshipProof } from '../../domain/family/vocabulary';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { RelationshipProofEnum } from './enumerations';

@InputType({ description: 'Who answers for a child: an adult of the register or an authority, never both.' })
export class RecordGuardianshipInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The child.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'An adult of the register; left out where it is an authority.' })
  guardianId?: string | null;

  @Field(() => String, { nullable: true, description: 'The authority; left out where it is an adult of the register. Class 4.' })
  authority?: string | null;

  @Field(() => RelationshipProofEnum, { description: 'On what it rests; STATED is refused.' })
  proof: RelationshipProof;

  @Field(() => String, { description: 'Reference of the order, record or comparison; class 4.' })
  document: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when; left out, now. Not in the future, not before an earlier one began.',
  })
  beganAt?: Date | null;
}

@ObjectType({ description: 'The child as the caller sees it now.' })
export class RecordGuardianshipPayload {
  @Field(() => Person, { description: 'The child.' })
  person: Person;
}
