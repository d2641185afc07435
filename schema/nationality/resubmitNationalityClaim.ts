import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { NationalityClaim } from './NationalityClaim';

@InputType({ description: 'Puts a claim to its State again (NC3).' })
export class ResubmitNationalityClaimInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The claim.' })
  claimId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Reference of what is sent; null: as before.' })
  dossier?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Identity documents of the person on which the claim rests, beside those on record.',
  })
  evidence?: string[] | null;

  @Field(() => String, { description: 'At least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class ResubmitNationalityClaimPayload {
  @Field(() => typeNamed('NationalityClaim'), { description: 'The claim.' })
  nationalityClaim: NationalityClaim;
}
