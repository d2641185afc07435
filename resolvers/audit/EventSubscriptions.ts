import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import { CaseEvent } from '../../schema/audit/CaseEvent';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

interface Subscribing {
  readonly args: Readonly<Record<string, unknown>>;
  readonly context: ApiContext;
  readonly info: GraphQLResolveInfo;
}

/** What happens while a client listens. Authorisation is asked again for every event. */
@Resolver()
export class EventSubscriptions {
  @Subscription(() => CaseEvent, {
    description: 'Every new event of one case that the viewer sees, as it happens. An absent case and an invisible one are silent alike.',
    subscribe: ({ args, context, info }: Subscribing) => context.events(String(args['ref']), info),
  })
  caseChanged(
    @Arg('ref', () => CaseRefScalar, { description: 'Case reference of the person or object.' }) _ref: string,
    @Root() event: Record<string, unknown>,
  ) {
    return event['caseChanged'];
  }

  @Subscription(() => CaseEvent, {
    description: 'Every new event that the viewer sees, of whatever case.',
    subscribe: ({ context, info }: Subscribing) => context.events(null, info),
  })
  deskActivity(@Root() event: Record<string, unknown>) {
    return event['deskActivity'];
  }
}
