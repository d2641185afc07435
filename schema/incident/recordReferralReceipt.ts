import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Incident } from './Incident';

@InputType({ description: 'That the independent authority has the referral.' })
export class RecordReferralReceiptInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The incident.' })
  incidentId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Under which reference the authority keeps it.' })
  reference: string;
}

@ObjectType({ description: 'The incident as it is now.' })
export class RecordReferralReceiptPayload {
  @Field(() => Incident, { description: 'The incident.' })
  incident: Incident;
}
