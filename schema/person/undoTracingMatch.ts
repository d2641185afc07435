import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TracingInquiry } from './TracingInquiry';

@InputType({ description: 'Takes a match back.' })
export class UndoTracingMatchInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The inquiry.' })
  inquiryId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The inquiry as the caller sees it now.' })
export class UndoTracingMatchPayload {
  @Field(() => TracingInquiry, { description: 'The inquiry.' })
  tracingInquiry: TracingInquiry;
}
