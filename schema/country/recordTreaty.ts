import { Field, InputType, ObjectType } from 'type-graphql';
import type { TreatyScope } from '../../domain/country/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { TreatyScopeEnum } from './enumerations';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'An instrument between the custodial State and another.' })
export class RecordTreatyInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => String, { description: 'Its title.' })
  instrument: string;

  @Field(() => [TreatyScopeEnum], { description: 'What it is for; at least one.' })
  scopes: TreatyScope[];

  @Field(() => DateTimeScalar, { description: 'Since which day it binds.' })
  inForceFrom: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until which day; left out while it binds.' })
  inForceTo?: Date | null;

  @Field(() => String, { nullable: true, description: 'Reservations, in words.' })
  reservations?: string | null;
}

@ObjectType({ description: 'What was written, as it is now.' })
export class RecordTreatyPayload {
  @Field(() => OriginCountry, { description: 'What was written.' })
  originCountry: OriginCountry;
}
