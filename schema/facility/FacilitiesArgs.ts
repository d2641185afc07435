import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { FacilityFilter } from './FacilityFilter';

@ArgsType()
export class FacilitiesArgs extends ForwardPageArgs {
  @Field(() => FacilityFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: FacilityFilter | null;
}
