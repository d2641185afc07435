import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../reference/PageArgs';
import { ProtectedResidentFilter } from './ProtectedResidentFilter';

@ArgsType()
export class ProtectedResidentsArgs extends PageArgs {
  @Field(() => ProtectedResidentFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: ProtectedResidentFilter | null;
}
