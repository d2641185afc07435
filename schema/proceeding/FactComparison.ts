import { Field, ObjectType } from 'type-graphql';
import type { FactsCompared } from '../../domain/proceeding/priorAdjudication';
import { FactsComparedEnum } from './adjudicationEnumerations';
import { PriorAdjudication } from './PriorAdjudication';

@ObjectType({ description: 'How the facts of one earlier judgment compare with those of the case.' })
export class FactComparison {
  @Field(() => PriorAdjudication, { description: 'The earlier judgment.' })
  adjudication: PriorAdjudication;

  @Field(() => FactsComparedEnum, { description: 'Whether the facts are the same.' })
  facts: FactsCompared;

  @Field(() => String, { description: 'Why.' })
  reasoning: string;
}
