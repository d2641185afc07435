import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Account } from './Account';

@InputType({ description: 'Opens a suspended account again.' })
export class ResumeAccountInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Why, in at least 20 characters; kept with the account.' })
  reasons: string;
}

@ObjectType({ description: 'The account as it is now.' })
export class ResumeAccountPayload {
  @Field(() => Account, { description: 'The account.' })
  account: Account;
}
