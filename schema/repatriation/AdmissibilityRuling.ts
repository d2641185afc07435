import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'What the court ruled on an extradition. Custodial roles only; for a State null with FIELD_RESTRICTED.' })
export class AdmissibilityRuling {
  @Field(() => ID, { description: 'Id of the ruling.' })
  id: string;

  @Field(() => Boolean, { description: 'Whether the extradition is admissible.' })
  admissible: boolean;

  @Field(() => String, { description: 'The court.' })
  court: string;

  @Field(() => String, { description: 'Reasons.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  ruledAt: Date;
}
