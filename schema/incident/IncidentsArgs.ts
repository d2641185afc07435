import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { IncidentFilter } from './IncidentFilter';

@ArgsType()
export class IncidentsArgs extends ForwardPageArgs {
  @Field(() => IncidentFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: IncidentFilter | null;
}
