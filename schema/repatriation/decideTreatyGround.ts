import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Answers a possible death penalty by a treaty with the destination.' })
export class DecideTreatyGroundInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The treaty, one of `OriginCountry.treaties` of the destination.' })
  treatyId: string;

  @Field(() => String, { description: 'Which of its articles.' })
  article: string;

  @Field(() => String, { description: 'Why it answers the possible death penalty; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class DecideTreatyGroundPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
