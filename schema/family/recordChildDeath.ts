import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ChildCase } from './ChildCase';

@InputType({ description: 'A child that died after its return.' })
export class RecordChildDeathInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When the child died; not in the future.' })
  diedAt: Date;

  @Field(() => String, { description: 'What is known of it, in at least 20 characters; class 4.' })
  reasons: string;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class RecordChildDeathPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
