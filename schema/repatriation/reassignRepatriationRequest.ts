import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Gives a case into other hands (RQ26).' })
export class ReassignRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The account of the legal officer who leads the case from now on; another than who leads it.' })
  leadId: string;

  @Field(() => String, { description: 'Reasons, at least 20 characters (I-15).' })
  reasons: string;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class ReassignRepatriationRequestPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
