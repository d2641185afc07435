import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Why two records, or a query and a record, are thought to fit. A score proposes; humans decide (LED Art. 11).' })
export class MatchReason {
  @Field(() => String, { description: 'What was compared: `name`, `birth`, `identifier`, `facility` and so on.' })
  field: string;

  @Field(() => Float, { description: 'How much it speaks for (positive) or against (negative) the match.' })
  weight: number;

  @Field(() => String, { description: 'In plain words.' })
  explanation: string;
}
