import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { RestrictionState } from '../../domain/privacy/restrictionLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { RestrictionStateEnum } from './restrictionEnumerations';

@InputType({ description: 'Narrows the list; all given fields must hold.' })
export class ProcessingRestrictionFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @Field(() => [RestrictionStateEnum], { nullable: true, description: 'It stands in one of these.' })
  state?: RestrictionState[] | null;
}

@ArgsType()
export class ProcessingRestrictionsArgs extends ForwardPageArgs {
  @Field(() => ProcessingRestrictionFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: ProcessingRestrictionFilter | null;
}
