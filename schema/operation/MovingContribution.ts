import { Field, Int, ObjectType } from 'type-graphql';
import type { MovingRuleName } from '../../domain/operation/movingRules';
import { MovingRuleNameEnum } from './enumerations';

@ObjectType({ description: 'What one rule contributed for one person.' })
export class MovingContribution {
  @Field(() => MovingRuleNameEnum, { description: 'Which.' })
  rule: MovingRuleName;

  @Field(() => Int, { description: 'Its weight.' })
  weight: number;

  @Field(() => Int, { description: 'The person’s own grade; a higher one goes earlier.' })
  grade: number;

  @Field(() => Int, { description: 'The grade of the family, by which the family was placed.' })
  familyGrade: number;

  @Field(() => String, { description: 'In words.' })
  text: string;
}
