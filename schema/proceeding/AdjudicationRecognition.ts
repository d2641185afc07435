import { Field, ObjectType } from 'type-graphql';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'Whether one State recognises an earlier judgment.' })
export class AdjudicationRecognition {
  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => Boolean, { description: 'Whether it does.' })
  recognised: boolean;

  @Field(() => String, { description: 'Treaty, decision or law.' })
  basis: string;

  @Field(() => DateTimeScalar, { description: 'When it said so, UTC.' })
  decidedAt: Date;
}
