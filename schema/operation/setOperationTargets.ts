import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Operation } from './Operation';

@InputType({ description: 'How many persons are to move on a day.' })
export class OperationTargetInput {
  @Field(() => DateTimeScalar, { description: 'The day, in UTC; within the operation.' })
  day: Date;

  @Field(() => Int, { description: 'Persons, 0 or more.' })
  persons: number;

  @Field(() => String, { nullable: true, description: 'Code of the place that they leave; left out for the operation as a whole.' })
  facilityCode?: string | null;
}

@InputType({ description: 'The plan by day, whole; it takes the place of the plan before.' })
export class SetOperationTargetsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation.' })
  operationId: string;

  @Field(() => [OperationTargetInput], { description: 'The targets, 1 to 1000.' })
  targets: OperationTargetInput[];

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class SetOperationTargetsPayload {
  @Field(() => Operation, { description: 'As the caller sees it now.' })
  operation: Operation;
}
