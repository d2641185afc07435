import { ArgsType, Field } from 'type-graphql';
import type { DetaineeOrder } from '../../domain/person/vocabulary';
import { PageArgs } from '../reference/PageArgs';
import { DetaineeFilter } from './DetaineeFilter';
import { DetaineeOrderEnum } from './enumerations';

@ArgsType()
export class DetaineesArgs extends PageArgs {
  @Field(() => DetaineeFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: DetaineeFilter | null;

  @Field(() => [DetaineeOrderEnum], { nullable: true, description: 'Order of the list; ties are broken by id.' })
  orderBy?: DetaineeOrder[] | null;
}
