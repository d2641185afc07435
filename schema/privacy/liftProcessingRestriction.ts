import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ProcessingRestriction } from './ProcessingRestriction';

@InputType({ description: 'Lifts a restriction of processing.' })
export class LiftProcessingRestrictionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The restriction.' })
  restrictionId: string;

  @Field(() => Int, { nullable: true, description: 'Refuses with STALE_VERSION when the object has another version by now.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reference of the decision by which it ends.' })
  decision: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was told, UTC; needed where accuracy was contested.' })
  personInformedAt?: Date | null;

  @Field(() => String, { description: 'Why it ends, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The restriction as it is now.' })
export class LiftProcessingRestrictionPayload {
  @Field(() => ProcessingRestriction, { description: 'The restriction as it is now.' })
  restriction: ProcessingRestriction;
}
