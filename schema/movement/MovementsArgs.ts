import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';
import { MovementFilter } from './MovementFilter';

@ArgsType()
export class MovementsArgs extends ForwardPageArgs {
  @Field(() => MovementFilter, {
    nullable: true,
    description: 'Narrows the list; all given fields must hold. A field that the viewer may not read is refused.',
  })
  filter?: MovementFilter | null;
}
