import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Refusal } from './Refusal';

@ObjectType({ description: 'One fault of what was said of an object.' })
export class ItemFault {
  @Field(() => String, { description: 'Path of the argument of the verb for one.' })
  path: string;

  @Field(() => String, { description: 'Such as REQUIRED, INVALID_VALUE, OUT_OF_RANGE.' })
  code: string;

  @Field(() => String, { description: 'In plain words.' })
  message: string;
}

@ObjectType({ description: 'What became of one object of a list; each as if the verb had been called for it alone.' })
export class ItemOutcome {
  @Field(() => Int, { description: 'Its place in the list, from 0.' })
  index: number;

  @Field(() => ID, { description: 'Its id, as it was sent.' })
  id: string;

  @Field(() => Boolean, { description: 'True: it was done.' })
  done: boolean;

  @Field(() => Int, { nullable: true, description: 'The version that it has now; null where it was not done.' })
  version: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the error that the verb for one would have given; null where it was done.',
  })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'In plain words; null where it was done.' })
  message: string | null;

  @Field(() => [Refusal], { description: 'Every rule in the way; empty where none is named.' })
  refusals: Refusal[];

  @Field(() => [ItemFault], { description: 'Every fault of what was said; empty where there is none.' })
  fields: ItemFault[];
}

@ObjectType({ description: 'What became of each object of a list. What was refused stopped no other.' })
export class ListOutcome {
  @Field(() => Int, { description: 'How many were done.' })
  done: number;

  @Field(() => Int, { description: 'How many were refused.' })
  refused: number;

  @Field(() => [ItemOutcome], { description: 'One for each, in the order of the list.' })
  items: ItemOutcome[];
}
