import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records a monitoring visit to the person after the handover.' })
export class RecordAssuranceVisitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The assurance.' })
  assuranceId: string;

  @Field(() => ID, { nullable: true, description: 'Which planned or missed visit it was. Left out: the oldest of them.' })
  visitId?: string | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future.' })
  visitedAt: Date;

  @Field(() => String, { description: 'The body and function that visited; never a private person.' })
  visitor: string;

  @Field(() => Boolean, { description: 'Whether the person was spoken to alone.' })
  privateInterview: boolean;

  @Field(() => String, { description: 'What was found. Class 3; no State reads it.' })
  findings: string;

  @Field(() => Boolean, { description: 'Whether it may be a breach; opens a task to find out.' })
  concern: boolean;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordAssuranceVisitPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
