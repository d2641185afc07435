import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Opens the review and names the team; the caller leads it.' })
export class BeginRepatriationReviewInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Ids of further accounts of the team.' })
  team?: string[] | null;
}
