import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One item of the route’s checklist.' })
export class HandoffChecklistItem {
  @Field(() => String, { description: 'Which item.' })
  code: string;

  @Field(() => Boolean, { description: 'Whether it is there.' })
  present: boolean;
}
