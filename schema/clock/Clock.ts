import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import type { ClockStatus } from '../../domain/clock/vocabulary';
import { RoleEnum } from '../access/enumerations';
import { Node } from '../reference/Node';
import { DateTimeScalar } from '../reference/scalars';
import { ClockStatusEnum } from './enumerations';

@ObjectType({
  implements: Node,
  description:
    'A legal time limit with its source. A State sees the clocks acknowledge, nationality reply, collect, remedy and handoff of its own cases.',
})
export class Clock extends Node {
  @Field(() => String, {
    description: 'Which limit: `NATIONALITY_REPLY`, `ACKNOWLEDGE_REQUEST`, `REMEDY_WINDOW`, `COLLECT_PERSON` and others.',
  })
  kind: string;

  @Field(() => String, { description: 'The limit in words.' })
  label: string;

  @Field(() => RoleEnum, { nullable: true, description: 'Whose duty it is; null for a kind that is kept no longer.' })
  owedBy: Role | null;

  @Field(() => ClockStatusEnum, { description: 'Where it stands.' })
  status: ClockStatus;

  @Field(() => DateTimeScalar, { description: 'When it began, UTC.' })
  startedAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends, UTC; while it is paused, when it would have ended.' })
  dueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is paused, UTC; null when it is not.' })
  pausedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was met, stopped or breached, UTC; null while it runs.' })
  endedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When what was due was done, in time or late, or nobody waited for it any longer, UTC; null while it is open, breached or not.',
  })
  closedAt: Date | null;

  @Field(() => String, { description: 'The law or rule it comes from.' })
  source: string;

  @Field(() => Node, { nullable: true, description: 'What it is about; null when the viewer does not see that.' })
  subject: Node | null;
}
