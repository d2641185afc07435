import { ArgsType, Field, InputType } from 'type-graphql';
import type { ConsularVisitStatus } from '../../domain/nationality/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { ConsularVisitStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of consular visits; all given fields must hold.' })
export class ConsularVisitFilter {
  @Field(() => [ConsularVisitStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: ConsularVisitStatus[] | null;
}

@ArgsType()
export class ConsularVisitsArgs extends ForwardPageArgs {
  @Field(() => ConsularVisitFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: ConsularVisitFilter | null;
}
