import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Signs for a person (RQ15).' })
export class SignHandoverReceiptInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The officer who received.' })
  receivingOfficer: string;

  @Field(() => String, { description: 'The officer’s authority.' })
  receivingAuthority: string;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC, not in the future.' })
  receivedAt: Date;

  @Field(() => Boolean, { description: 'Whether the copy of the record was received.' })
  recordCopyReceived: boolean;

  @Field(() => Boolean, { description: 'Whether the property was received.' })
  propertyReceived: boolean;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class SignHandoverReceiptPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
