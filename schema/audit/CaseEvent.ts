import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({
  description:
    'Something that happened in a case. Append-only. A State reads events that were shared with it, and organisations in place of officers.',
})
export class CaseEvent {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => String, { description: 'The mutation that did it, or the platform’s own act.' })
  action: string;

  @Field(() => String, { description: 'Who did it; for the other side the organisation.' })
  actor: string;

  @Field(() => DateTimeScalar, { description: 'When it happened, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC; never before it happened (I-43).' })
  recordedAt: Date;

  @Field(() => String, { description: 'What happened, in one sentence of class 1.' })
  summary: string;

  @Field(() => ID, { description: 'Id of the object that it happened to; for `node(id)`.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'The state before; null when the state did not matter.' })
  fromState: string | null;

  @Field(() => String, { nullable: true, description: 'The state after; null when the state did not matter.' })
  toState: string | null;
}
