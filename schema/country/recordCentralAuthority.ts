import { Field, InputType, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../reference/scalars';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'To which office of a State requests go, in place of the one before.' })
export class RecordCentralAuthorityInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => String, { description: 'Name of the office; never of a person.' })
  name: string;

  @Field(() => String, { description: 'The official way on which it takes requests: an address, a diplomatic channel.' })
  channel: string;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordCentralAuthorityPayload {
  @Field(() => OriginCountry, { description: 'What was written.' })
  originCountry: OriginCountry;
}
