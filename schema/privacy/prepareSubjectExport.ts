import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DataSubjectRequest } from './DataSubjectRequest';

@InputType({ description: 'Prepares the copy of the record for the person.' })
export class PrepareSubjectExportInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The request as it is now.' })
export class PrepareSubjectExportPayload {
  @Field(() => DataSubjectRequest, { description: 'The request as it is now.' })
  dataSubjectRequest: DataSubjectRequest;
}
