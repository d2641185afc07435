import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { DataTransferBasis } from '../../domain/country/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { DataTransferBasisEnum } from './enumerations';
import { OriginCountry } from './OriginCountry';

@InputType({ description: 'The basis on which personal data may go to a State, with the assessment in words.' })
export class SetDataTransferBasisInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; another is STALE_VERSION.' })
  expectedVersion?: number | null;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => DataTransferBasisEnum, { description: 'The basis from now on; NONE stops every submission and dispatch.' })
  basis: DataTransferBasis;

  @Field(() => String, { description: 'The assessment in words, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The State as it is now.' })
export class SetDataTransferBasisPayload {
  @Field(() => OriginCountry, { description: 'The State whose basis was set.' })
  originCountry: OriginCountry;
}
