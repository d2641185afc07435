import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { recordHealthEvents } from '../../commands/custody/recordHealthEvents';
import { RecordHealthEventsInput } from '../../schema/custody/recordHealthEvents';
import { ListOutcome } from '../../schema/reference/ItemOutcome';
import type { ApiContext } from '../context';

/** The same examination of many persons. */
@Resolver()
export class HealthEventsMutations {
  @Mutation(() => ListOutcome, {
    description:
      'As `recordHealthEvent`, for many persons: HEALTH_OFFICER. Each is asked by itself, with entries and refusals of its own. Errors of the call: BAD_USER_INPUT.',
  })
  recordHealthEvents(
    @Arg('input', () => RecordHealthEventsInput, { description: 'The persons and the examination.' }) input: RecordHealthEventsInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordHealthEvents, input, {}, info);
  }
}
