import { Field, ObjectType } from 'type-graphql';
import type { FactsCompared } from '../../domain/proceeding/priorAdjudication';
import { FactsComparedEnum } from './adjudicationEnumerations';
import { Charge } from './Charge';

@ObjectType({ description: 'How the acts of a charge in another case of the person compare with those of the case.' })
export class ChargeComparison {
  @Field(() => Charge, { description: 'The charge in the other case.' })
  charge: Charge;

  @Field(() => FactsComparedEnum, { description: 'Whether the acts are the same.' })
  facts: FactsCompared;

  @Field(() => String, { description: 'Why.' })
  reasoning: string;
}
