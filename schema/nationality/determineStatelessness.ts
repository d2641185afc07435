import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { NationalityClaim } from './NationalityClaim';

@InputType({ description: 'Two legal officers find that no State holds the person for its national (NC10).' })
export class DetermineStatelessnessInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The claim on which it is determined.' })
  claimId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class DetermineStatelessnessPayload {
  @Field(() => typeNamed('NationalityClaim'), { description: 'The claim.' })
  nationalityClaim: NationalityClaim;
}
