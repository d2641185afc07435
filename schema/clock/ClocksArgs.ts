import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { ClockFilter } from './ClockFilter';

@ArgsType()
export class ClocksArgs extends ForwardPageArgs {
  @Field(() => ClockFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: ClockFilter | null;
}
