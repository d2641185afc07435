import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DetentionReviewOutcome } from '../../domain/custody/detentionReview';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { DetentionReviewOutcomeEnum } from './enumerations';

@InputType({ description: 'A review of a detention by a court.' })
export class RecordDetentionReviewInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When it was held; not in the future.' })
  heldAt: Date;

  @Field(() => String, { description: 'The court or judge.' })
  body: string;

  @Field(() => Boolean, { description: 'True: the person was heard; without it there was no review.' })
  personHeard: boolean;

  @Field(() => Boolean, { description: 'True: counsel was told of it.' })
  counselNotified: boolean;

  @Field(() => DetentionReviewOutcomeEnum, { description: 'What the court decided.' })
  outcome: DetentionReviewOutcome;

  @Field(() => String, { description: 'Why, for this person alone; at least 20 characters, and no other person’s.' })
  reasons: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordDetentionReviewPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
