import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FollowUpMonth } from '../../domain/family/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { ChildCase } from './ChildCase';

@InputType({ description: 'How the child is after the return.' })
export class RecordChildFollowUpInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => Int, { description: 'Month after the handover: 1, 3, 6 or 12, in this order.' })
  month: FollowUpMonth;

  @Field(() => DateTimeScalar, { description: 'When the child was seen; not in the future.' })
  heldAt: Date;

  @Field(() => String, { description: 'How the child is; class 4.' })
  findings: string;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class RecordChildFollowUpPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
