import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records an arrest on an urgent request, before the full request has come.' })
export class RecordProvisionalArrestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC, not in the future: the forty days run from it.' })
  arrestedAt: Date;

  @Field(() => String, { description: 'The court that ordered it.' })
  court: string;

  @Field(() => String, { description: 'The urgent request, and the channel by which it came.' })
  channelRef: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordProvisionalArrestPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
