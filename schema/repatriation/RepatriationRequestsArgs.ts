import { ArgsType, Field } from 'type-graphql';
import type { RepatriationRequestOrder } from '../../domain/repatriation/vocabulary';
import { PageArgs } from '../reference/PageArgs';
import { RepatriationRequestOrderEnum } from './enumerations';
import { RepatriationRequestFilter } from './RepatriationRequestFilter';

@ArgsType()
export class RepatriationRequestsArgs extends PageArgs {
  @Field(() => RepatriationRequestFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: RepatriationRequestFilter | null;

  @Field(() => [RepatriationRequestOrderEnum], { nullable: true, description: 'Order of the list; ties are broken by id.' })
  orderBy?: RepatriationRequestOrder[] | null;
}
