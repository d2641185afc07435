import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Task } from './Task';

@InputType({ description: 'A task and what was done.' })
export class CompleteTaskInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The task.' })
  taskId: string;

  @Field(() => String, { description: 'What was done, for the history of the case.' })
  outcome: string;
}

@ObjectType({ description: 'The task as it is now.' })
export class CompleteTaskPayload {
  @Field(() => Task, { description: 'The task.' })
  task: Task;
}
