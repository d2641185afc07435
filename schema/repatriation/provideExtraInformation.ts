import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Gives the extra information that was asked for.' })
export class ProvideExtraInformationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What was sent, and where it lies: never the documents themselves.' })
  answer: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class ProvideExtraInformationPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
