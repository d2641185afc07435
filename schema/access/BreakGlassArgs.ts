import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { BreakGlassStatus } from '../../domain/access/breakGlassLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { BreakGlassStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of emergency accesses; all given fields must hold.' })
export class BreakGlassFilter {
  @Field(() => [BreakGlassStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: BreakGlassStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'To the file of this person.' })
  personId?: string | null;
}

@ArgsType()
export class BreakGlassArgs extends ForwardPageArgs {
  @Field(() => BreakGlassFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: BreakGlassFilter | null;
}
