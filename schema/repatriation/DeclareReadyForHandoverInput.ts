import { Field, ID, InputType, Int } from 'type-graphql';
import { RemedyWaiverInput } from './RemedyWaiverInput';

@InputType({ description: 'Declares an approved request ready (RQ12); starts the two months in which the State collects.' })
export class DeclareReadyForHandoverInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => RemedyWaiverInput, { nullable: true, description: 'Needed while the remedy window is open.' })
  remedyWaiver?: RemedyWaiverInput | null;
}
