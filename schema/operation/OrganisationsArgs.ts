import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { OrganisationFilter } from './OrganisationFilter';

@ArgsType()
export class OrganisationsArgs extends ForwardPageArgs {
  @Field(() => OrganisationFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: OrganisationFilter | null;
}
