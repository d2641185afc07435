import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Operation } from './Operation';

@InputType({ description: 'The operation that is over.' })
export class ConcludeOperationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation.' })
  operationId: string;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class ConcludeOperationPayload {
  @Field(() => Operation, { description: 'As the caller sees it now.' })
  operation: Operation;
}
