import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DataSubjectRequest } from './DataSubjectRequest';

@InputType({ description: 'Sends the copy back for another preparation.' })
export class ReturnSubjectExportInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'What is wrong with it, in at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The request as it is now.' })
export class ReturnSubjectExportPayload {
  @Field(() => DataSubjectRequest, { description: 'The request as it is now.' })
  dataSubjectRequest: DataSubjectRequest;
}
