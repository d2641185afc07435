import { Field, InputType } from 'type-graphql';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';

@InputType({ description: 'The person’s waiver of the remedy, with counsel, after the decision.' })
export class RemedyWaiverInput {
  @Field(() => String, { description: 'The lawyer who was present.' })
  counsel: string;

  @Field(() => DateTimeScalar, { description: 'When; after the decision, not in the future.' })
  at: Date;

  @Field(() => LanguageTagScalar, { description: 'The language in which it was explained.' })
  lang: string;
}
