import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Prefers another request or route (RQ19).' })
export class SupersedeRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { nullable: true, description: 'The preferred request of the same person; null when the route is converted.' })
  preferredRequestId?: string | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters (I-15).' })
  reasons: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class SupersedeRepatriationRequestPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
