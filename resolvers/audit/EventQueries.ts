import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { caseNotices, deskEvents } from '../../queries/audit/caseEventReads';
import { CaseEventConnection } from '../../schema/audit/CaseEventConnection';
import { CaseNoticesArgs } from '../../schema/audit/CaseNoticesArgs';
import { DeskEventsArgs } from '../../schema/audit/DeskEventsArgs';
import type { ApiContext } from '../context';

/** What a client missed while it did not listen. */
@Resolver()
export class EventQueries {
  @Query(() => CaseEventConnection, {
    description:
      'By what others did, a record that the viewer works on went into other hands, or came back: another lead, another place of custody, the State, a withdrawal, a merge. The latest first, since the viewer is in the team of the case; the same events come live through `deskActivity`. A change that was read before them answers STALE_VERSION; `deskEvents(filter: {subjectId, since})` says what happened meanwhile. Custodial case roles.',
  })
  caseNotices(@Args(() => CaseNoticesArgs) _args: CaseNoticesArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => caseNotices }, info);
  }

  @Query(() => CaseEventConnection, {
    description:
      'Every event that the viewer sees, of whatever case, in the order in which they were committed. A client that was away goes on with `after`, the last cursor that it has: none is missed, and the ids tell what it has heard already through `deskActivity`. Of a case that the viewer has seen since then alone, earlier events stand before the cursor: read the case; what the secrecy of a movement withheld comes behind the cursor when it ends. For every case role; a State in its own slice.',
  })
  deskEvents(@Args(() => DeskEventsArgs) _args: DeskEventsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => deskEvents }, info);
  }
}
