import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Offers a sealed package to the receiving State (HF1).' })
export class OfferHandoffInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'Until when the State may answer, UTC; in the future.' })
  answerBy: Date;
}

@ObjectType({ description: 'The handoff as the caller sees it now.' })
export class OfferHandoffPayload {
  @Field(() => ProsecutionHandoff, { description: 'The handoff.' })
  prosecutionHandoff: ProsecutionHandoff;
}
