import { Field, Int, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../reference/scalars';

@ObjectType({ description: 'Days in custody without a break, under one State; no day is in two of them.' })
export class CustodyStretch {
  @Field(() => String, { description: 'First day, `YYYY-MM-DD`.' })
  from: string;

  @Field(() => String, { description: 'Last day, `YYYY-MM-DD`.' })
  to: string;

  @Field(() => CountryCodeScalar, { description: 'Who held the person.' })
  country: string;

  @Field(() => Int, { description: 'How many days.' })
  days: number;
}
