import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RelationshipProof } from '../../domain/family/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { RelationshipProofEnum } from './enumerations';
import { FamilyUnit } from './FamilyUnit';

@InputType({ description: 'Somebody who comes to a family, or of whom more shows now that it belongs to it.' })
export class JoinFamilyUnitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The family unit.' })
  familyUnitId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'Who joins; of a member, who is proven by more than before.' })
  personId: string;

  @Field(() => RelationshipProofEnum, { description: 'What shows it; of a member, better than what is on record.' })
  proof: RelationshipProof;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when; left out, now. Not in the future, not before the unit was formed.',
  })
  joinedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Owed, in at least 20 characters, where this lies more than a day back (I-43).' })
  reasons?: string | null;
}

@ObjectType({ description: 'The family unit as the caller sees it now.' })
export class JoinFamilyUnitPayload {
  @Field(() => FamilyUnit, { description: 'The family unit.' })
  familyUnit: FamilyUnit;
}
