import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ChildCase } from './ChildCase';

@InputType({ description: 'The child lives with a relative again who was looked for.' })
export class RecordReunificationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The search that found the relative.' })
  traceId: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC; not in the future.' })
  reunifiedAt: Date;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class RecordReunificationPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
