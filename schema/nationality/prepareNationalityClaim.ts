import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { NationalityClaim } from './NationalityClaim';

@InputType({ description: 'Prepares a claim (NC1).' })
export class PrepareNationalityClaimInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The claim.' })
  claimId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reference of the dossier.' })
  dossier: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Identity documents of the person on which the claim rests, beside those on record.',
  })
  evidence?: string[] | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class PrepareNationalityClaimPayload {
  @Field(() => typeNamed('NationalityClaim'), { description: 'The claim.' })
  nationalityClaim: NationalityClaim;
}
