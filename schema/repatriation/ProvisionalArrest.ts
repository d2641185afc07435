import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'An arrest on an urgent request, before the full request for extradition had come.' })
export class ProvisionalArrest {
  @Field(() => ID, { description: 'Id of the arrest.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC. The full request is due forty days later.' })
  arrestedAt: Date;

  @Field(() => String, { description: 'The court that ordered it.' })
  court: string;

  @Field(() => String, { description: 'The urgent request, and the channel by which it came.' })
  channelRef: string;
}
