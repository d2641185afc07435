import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { HandoffOffer } from './HandoffOffer';

@InputType({ description: 'Takes an offered package (HF2).' })
export class AcceptHandoffOfferInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The offer.' })
  offerId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The offer as the caller sees it now.' })
export class AcceptHandoffOfferPayload {
  @Field(() => HandoffOffer, { description: 'The offer.' })
  handoffOffer: HandoffOffer;
}
