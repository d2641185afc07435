import { Field, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Why a place stands at its level.' })
export class RiskReason {
  @Field(() => String, { description: 'The rule, or the indicator that speaks for it.' })
  rule: string;

  @Field(() => String, { description: 'In words.' })
  text: string;
}
