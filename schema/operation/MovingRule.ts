import { Field, Int, ObjectType } from 'type-graphql';
import type { MovingRuleName } from '../../domain/operation/movingRules';
import { MovingRuleNameEnum } from './enumerations';

@ObjectType({ description: 'A rule of an order of moving, as it was applied.' })
export class MovingRule {
  @Field(() => MovingRuleNameEnum, { description: 'Which.' })
  rule: MovingRuleName;

  @Field(() => String, { description: 'In words.' })
  label: string;

  @Field(() => Int, { description: 'A heavier rule decides before a lighter one is asked; weights are never added up.' })
  weight: number;

  @Field(() => String, { description: 'Where it comes from.' })
  source: string;
}
