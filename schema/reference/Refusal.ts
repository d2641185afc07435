import { Field, ObjectType } from 'type-graphql';
import type { GateKind } from '../../domain/repatriation/vocabulary';
import { GateKindEnum } from '../repatriation/enumerations';

@ObjectType({ description: 'One rule that stands in the way of an act. The text is of class 1: it never holds a personal value.' })
export class Refusal {
  @Field(() => String, {
    description:
      'The rule’s id: an invariant (`I-05`), a row of the lifecycle (`RQ8`), a gate (`G5`), `ROLE`, `FOUR_EYES`, `ORIGIN_SIDE`, or `CUSTODIAL` where a State only learns that the custodial State’s checks are not complete.',
  })
  rule: string;

  @Field(() => String, { description: 'The rule in plain words.' })
  message: string;

  @Field(() => GateKindEnum, {
    nullable: true,
    description: 'The gate, when the rule is one of the twelve; null otherwise, and for gates that the viewer may not know of.',
  })
  gate: GateKind | null;
}
