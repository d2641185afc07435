import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { listNamed } from '../../queries/plan/readMap';
import { ClockConnection } from '../../schema/clock/ClockConnection';
import { ClocksArgs } from '../../schema/clock/ClocksArgs';
import { TaskConnection } from '../../schema/clock/TaskConnection';
import { TasksArgs } from '../../schema/clock/TasksArgs';
import type { ApiContext } from '../context';

@Resolver()
export class ClockQueries {
  @Query(() => ClockConnection, {
    description:
      'Legal time limits of the cases that the viewer sees, the next to end first. For custodial case roles and liaison officers.',
  })
  clocks(@Args(() => ClocksArgs) _args: ClocksArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('clocks') }, info);
  }

  @Query(() => TaskConnection, {
    description:
      'Work that acts left to roles, the oldest first; `filter: {mine: true, open: true}` is what waits for the viewer. For custodial case roles.',
  })
  tasks(@Args(() => TasksArgs) _args: TasksArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('tasks') }, info);
  }
}
