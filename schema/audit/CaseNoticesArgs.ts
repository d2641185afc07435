import { ArgsType, Field, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { DateTimeScalar } from '../reference/scalars';

@InputType({ description: 'Narrows the notices; all given fields must hold.' })
export class CaseNoticeFilter {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Recorded after this instant, UTC: what the viewer has not read yet.' })
  since?: Date | null;

  @Field(() => [String], { nullable: true, description: 'The verb is one of these.' })
  actions?: string[] | null;
}

@ArgsType()
export class CaseNoticesArgs extends ForwardPageArgs {
  @Field(() => CaseNoticeFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: CaseNoticeFilter | null;
}
