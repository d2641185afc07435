import { Field, ID, InputType, Int } from 'type-graphql';
import { ComputedHashInput } from './ComputedHashInput';

@InputType({ description: 'The digests that the receiver computed; one for each item received.' })
export class VerifyHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [ComputedHashInput], { description: 'The digests. An item left out is missing.' })
  items: ComputedHashInput[];
}
