import { Field, InputType, ObjectType } from 'type-graphql';
import type { CountryStance } from '../../domain/country/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { CountryStanceEnum } from './enumerations';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'What a State says about its nationals, with its source.' })
export class RecordCountryStanceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => CountryStanceEnum, { description: 'What it says.' })
  stance: CountryStance;

  @Field(() => String, { description: 'Who reported it.' })
  source: string;

  @Field(() => DateTimeScalar, { description: 'As of which day; not in the future.' })
  asOf: Date;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordCountryStancePayload {
  @Field(() => OriginCountry, { description: 'What was written.' })
  originCountry: OriginCountry;
}
