import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { OperationFilter } from './OperationFilter';

@ArgsType()
export class OperationsArgs extends ForwardPageArgs {
  @Field(() => OperationFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: OperationFilter | null;
}
