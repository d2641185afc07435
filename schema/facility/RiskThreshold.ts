import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'From which value on an indicator stands at a level.' })
export class RiskThreshold {
  @Field(() => Int, { description: 'The level, 2 to 5.' })
  level: number;

  @Field(() => Float, { description: 'The value.' })
  at: number;
}
