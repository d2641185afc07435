import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Account } from './Account';

@InputType({ description: 'Gives a role that another asked for.' })
export class ApproveRoleGrantInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The role that was asked for or given.' })
  roleGrantId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'The account as it is now.' })
export class ApproveRoleGrantPayload {
  @Field(() => Account, { description: 'The account.' })
  account: Account;
}
