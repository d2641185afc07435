import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Asks the State for more on an extradition.' })
export class RequestExtraInformationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What is missing. The State reads it.' })
  asked: string;

  @Field(() => DateTimeScalar, { description: 'By when, UTC, in the future.' })
  dueAt: Date;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RequestExtraInformationPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
