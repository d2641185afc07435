import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Why two records, or a query and a record, are thought to fit. A score proposes; humans decide (LED Art. 11).' })
export class MatchReason {
  @Field(() => String, {
    description: 'What was compared: `names`, `birth`, `nationality`, `identifiers`; `search` tells of what was not compared.',
  })
  field: string;

  @Field(() => Float, { description: 'How much it speaks for (positive) or against (negative) the match.' })
  weight: number;

  @Field(() => String, { description: 'In plain words.' })
  explanation: string;
}
