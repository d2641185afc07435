import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A count, or the fact that it is too small to be told (domain D.4).' })
export class SuppressedCount {
  @Field(() => Int, { nullable: true, description: 'The count; null when suppressed, which is not zero.' })
  value: number | null;

  @Field(() => Boolean, { description: 'True when the count is under the threshold.' })
  suppressed: boolean;

  @Field(() => String, { description: 'The count in digits, or `<5` with the threshold in force.' })
  display: string;
}
