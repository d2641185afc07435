import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records the ruling on an extradition.' })
export class RecordAdmissibilityRulingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => Boolean, { description: 'Whether it is admissible.' })
  admissible: boolean;

  @Field(() => String, { description: 'The court.' })
  court: string;

  @Field(() => String, { description: 'Its reasons.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC, not in the future.' })
  ruledAt: Date;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordAdmissibilityRulingPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
