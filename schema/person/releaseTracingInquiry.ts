import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { TracingItem } from '../../domain/person/vocabulary';
import { TracingInquiry } from './TracingInquiry';
import { TracingItemEnum } from './tracingEnumerations';

@InputType({ description: 'Answers a tracing inquiry.' })
export class ReleaseTracingInquiryInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The inquiry.' })
  inquiryId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [TracingItemEnum], {
    nullable: true,
    description: 'To family, counsel and the ICRC: what they are told; at least one. Left out for a State.',
  })
  told?: TracingItem[] | null;

  @Field(() => String, { nullable: true, description: 'How they showed their legitimate interest; required for them.' })
  interestShown?: string | null;
}

@ObjectType({ description: 'The inquiry as the caller sees it now.' })
export class ReleaseTracingInquiryPayload {
  @Field(() => TracingInquiry, { description: 'The inquiry.' })
  tracingInquiry: TracingInquiry;
}
