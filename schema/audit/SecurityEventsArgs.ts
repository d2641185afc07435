import { ArgsType, Field, InputType } from 'type-graphql';
import type { SecurityEventReason } from '../../domain/access/securityEvents';
import { ForwardPageArgs } from '../reference/PageArgs';
import { DateTimeScalar } from '../reference/scalars';
import { SecurityEventReasonEnum } from './enumerations';

@InputType({ description: 'Narrows the refusals; all given fields must hold.' })
export class SecurityEventFilter {
  @Field(() => [SecurityEventReasonEnum], { nullable: true, description: 'For one of these reasons.' })
  reason?: SecurityEventReason[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: of accounts that are known; false: of nobody known.' })
  known?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The last of them at or after this instant.' })
  after?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The first of them before this instant.' })
  before?: Date | null;
}

@ArgsType()
export class SecurityEventsArgs extends ForwardPageArgs {
  @Field(() => SecurityEventFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: SecurityEventFilter | null;
}
