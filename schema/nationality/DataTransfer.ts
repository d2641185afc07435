import { Field, ID, ObjectType } from 'type-graphql';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'A disclosure to another State or organisation, with its basis (LED 35–38, I-33).' })
export class DataTransfer {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => CountryCodeScalar, { description: 'The State that received.' })
  country: string;

  @Field(() => String, { description: 'The authority that received.' })
  recipient: string;

  @Field(() => String, { description: 'The legal basis.' })
  basis: string;

  @Field(() => String, { description: 'Why it was necessary.' })
  justification: string;

  @Field(() => String, { description: 'What was sent.' })
  items: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  transferredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recalled, UTC; null when it was not.' })
  recalledAt: Date | null;
}
