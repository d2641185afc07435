import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ForwardPageArgs } from '../reference/PageArgs';

@InputType({ description: 'Narrows the list; all given fields must hold.' })
export class RetentionFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The review is due.' })
  due?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The record was erased.' })
  erased?: boolean | null;
}

@ArgsType()
export class RetentionRecordsArgs extends ForwardPageArgs {
  @Field(() => RetentionFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: RetentionFilter | null;
}
