import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { securityEvents } from '../../queries/audit/securityEventReads';
import { SecurityEventConnection } from '../../schema/audit/SecurityEventConnection';
import { SecurityEventsArgs } from '../../schema/audit/SecurityEventsArgs';
import type { ApiContext } from '../context';

@Resolver()
export class SecurityEventQueries {
  @Query(() => SecurityEventConnection, {
    description:
      'Who was refused at the door, the latest first: tokens that open nothing, roles and purposes that are not held, acts that want a recent sign-in, rates, pages of other sites. They are there a minute after they were refused at the latest, and for 400 days. For DATA_PROTECTION_OFFICER and AUDITOR, under a stated purpose (class 7): without the header x-purpose it is PURPOSE_REQUIRED.',
  })
  securityEvents(@Args(() => SecurityEventsArgs) _args: SecurityEventsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => securityEvents }, info);
  }
}
