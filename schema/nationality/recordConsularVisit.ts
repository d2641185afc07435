import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ConsularVisit } from './ConsularVisit';

@InputType({ description: 'Records that a consular visit was held.' })
export class RecordConsularVisitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The visit.' })
  visitId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future.' })
  visitedAt: Date;

  @Field(() => Boolean, { description: 'Whether they spoke alone.' })
  inPrivate: boolean;
}

@ObjectType({ description: 'The visit as the caller sees it now.' })
export class RecordConsularVisitPayload {
  @Field(() => ConsularVisit, { description: 'The visit.' })
  consularVisit: ConsularVisit;
}
