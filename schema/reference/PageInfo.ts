import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Where one page of a connection stands in the whole (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after `endCursor`.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'There is more before `startCursor`.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null when the page is empty.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null when the page is empty.' })
  endCursor: string | null;
}
