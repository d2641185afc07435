import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { RepatriationRequestFilter } from './RepatriationRequestFilter';

@ArgsType()
export class RequestsOfCountryArgs extends ForwardPageArgs {
  @Field(() => RepatriationRequestFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: RepatriationRequestFilter | null;
}
