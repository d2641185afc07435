import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Asks a State for a diplomatic assurance.' })
export class RequestAssuranceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [String], { description: 'What the State is asked to promise; at least one. The State reads it.' })
  terms: string[];
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RequestAssurancePayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
