import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { ProsecutionHandoffFilter } from './ProsecutionHandoffFilter';

@ArgsType()
export class ProsecutionHandoffsArgs extends ForwardPageArgs {
  @Field(() => ProsecutionHandoffFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: ProsecutionHandoffFilter | null;
}
