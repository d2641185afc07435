import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An age in completed years, as narrow as the facts allow.' })
export class AgeRange {
  @Field(() => Int, {
    nullable: true,
    description: 'The youngest plausible age, which every rule of protection uses; null when there is no lower bound.',
  })
  min: number | null;

  @Field(() => Int, { nullable: true, description: 'The oldest plausible age; null when there is no upper bound.' })
  max: number | null;
}
