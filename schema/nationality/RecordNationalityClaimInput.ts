import { Field, ID, InputType } from 'type-graphql';
import type { NationalityBasis } from '../../domain/nationality/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { NationalityBasisEnum } from './enumerations';

@InputType({ description: 'A nationality that the person states or somebody attributes.' })
export class RecordNationalityClaimInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'The State, or `XXX` where the words name none.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'The words as they were said or written; required with `XXX`.' })
  claimedLabel?: string | null;

  @Field(() => NationalityBasisEnum, { description: 'On what it rests.' })
  basis: NationalityBasis;

  @Field(() => [ID], {
    nullable: true,
    description: 'Identity documents of the person on which the claim rests.',
  })
  evidence?: string[] | null;
}
