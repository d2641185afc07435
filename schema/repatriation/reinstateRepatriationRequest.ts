import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Takes a withdrawn request up again (RQ25).' })
export class ReinstateRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters (I-15).' })
  reasons: string;
}

@ObjectType({ description: 'The new request as the caller sees it now.' })
export class ReinstateRepatriationRequestPayload {
  @Field(() => RepatriationRequest, { description: 'The request that takes the place of the withdrawn one.' })
  repatriationRequest: RepatriationRequest;
}
