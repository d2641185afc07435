import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DataTransfer } from './DataTransfer';

@InputType({ description: 'Recalls a disclosure.' })
export class RecallDataTransferInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The disclosure.' })
  transferId: string;

  @Field(() => String, { description: 'Reasons, at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The disclosure as the caller sees it now.' })
export class RecallDataTransferPayload {
  @Field(() => DataTransfer, { description: 'The disclosure.' })
  dataTransfer: DataTransfer;
}
