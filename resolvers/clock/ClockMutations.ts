import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { completeTask } from '../../commands/clock/completeTask';
import { taskReads } from '../../queries/clock/taskReads';
import { CompleteTaskInput, CompleteTaskPayload } from '../../schema/clock/completeTask';
import type { ApiContext } from '../context';

@Resolver()
export class ClockMutations {
  @Mutation(() => CompleteTaskPayload, {
    description:
      'The role that a task was left to says what was done. A task ends once and decides nothing. Errors: BAD_USER_INPUT, FORBIDDEN (another role’s), NOT_FOUND (also when it is done already).',
  })
  completeTask(
    @Arg('input', () => CompleteTaskInput, { description: 'The task and what was done.' }) input: CompleteTaskInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(completeTask, input, { task: taskReads }, info);
  }
}
