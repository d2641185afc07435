import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';

@InputType({ description: 'Narrows the list; all given fields must hold.' })
export class HandlingMarkFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that hold; false: those that were lifted.' })
  holds?: boolean | null;
}

@ArgsType()
export class HandlingMarksArgs extends ForwardPageArgs {
  @Field(() => HandlingMarkFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: HandlingMarkFilter | null;
}
