import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Narrows the events; all given fields must hold.' })
export class DeskEventFilter {
  @Field(() => CaseRefScalar, { nullable: true, description: 'Of the case with this reference.' })
  ref?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this object.' })
  subjectId?: string | null;

  @Field(() => [ID], { nullable: true, description: 'One of these events, as notifications name them.' })
  ids?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'The verb is one of these.' })
  actions?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded at or after this instant, UTC.' })
  since?: Date | null;
}

@ArgsType()
export class DeskEventsArgs extends ForwardPageArgs {
  @Field(() => DeskEventFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: DeskEventFilter | null;
}
