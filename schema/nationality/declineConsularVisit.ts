import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ConsularVisit } from './ConsularVisit';

@InputType({ description: 'Does not arrange a consular visit.' })
export class DeclineConsularVisitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The visit.' })
  visitId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters; no State reads them.' })
  reasons: string;
}

@ObjectType({ description: 'The visit as the caller sees it now.' })
export class DeclineConsularVisitPayload {
  @Field(() => ConsularVisit, { description: 'The visit.' })
  consularVisit: ConsularVisit;
}
