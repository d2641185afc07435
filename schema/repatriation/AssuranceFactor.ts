import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CaseSide, FactorAnswer, OthmanFactor } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { CaseSideEnum, FactorAnswerEnum, OthmanFactorEnum } from './enumerations';

@ObjectType({
  description:
    'The answer to one of the eleven questions about an assurance (Othman v. the United Kingdom, 2012, § 189). Class 3, as the assurance; a State reads its own answers alone.',
})
export class AssuranceFactor {
  @Field(() => ID, { description: 'Id of the answer.' })
  id: string;

  @Field(() => OthmanFactorEnum, { description: 'Which question.' })
  factor: OthmanFactor;

  @Field(() => Int, { description: 'Its number in the judgment, 1 to 11.' })
  number: number;

  @Field(() => String, { description: 'The question in words.' })
  question: string;

  @Field(() => String, { description: 'Where it is from.' })
  source: string;

  @Field(() => FactorAnswerEnum, { description: 'The answer.' })
  answer: FactorAnswer;

  @Field(() => String, { description: 'Why.' })
  reasoning: string;

  @Field(() => CaseSideEnum, { description: 'Who answered: the State for itself, or the custodial side, whose answers count.' })
  side: CaseSide;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  answeredAt: Date;
}
