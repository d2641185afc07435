import { Field, InputType } from 'type-graphql';
import type { FactorAnswer, OthmanFactor } from '../../domain/repatriation/vocabulary';
import { FactorAnswerEnum, OthmanFactorEnum } from './enumerations';

@InputType({ description: 'The answer to one of the eleven questions about an assurance (Othman v. the United Kingdom, 2012, § 189).' })
export class AssuranceFactorInput {
  @Field(() => OthmanFactorEnum, { description: 'The question.' })
  factor: OthmanFactor;

  @Field(() => FactorAnswerEnum, { description: 'The answer.' })
  answer: FactorAnswer;

  @Field(() => String, { description: 'Why.' })
  reasoning: string;
}
