import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'An office of a State and how it is reached; never a private person. Custodial roles only.' })
export class CountryContact {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The office.' })
  office: string;

  @Field(() => String, { description: 'What it is for.' })
  function: string;

  @Field(() => String, { description: 'An official address.' })
  channel: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  activeFrom: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, UTC; null while it holds.' })
  activeTo: Date | null;
}
