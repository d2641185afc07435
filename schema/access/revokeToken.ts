import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Account } from './Account';

@InputType({ description: 'Ends one token.' })
export class RevokeTokenInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => String, { description: 'The token’s own id, its claim `jti`.' })
  jti: string;

  @Field(() => String, { description: 'Why, in at least 20 characters; kept with the account.' })
  reasons: string;
}

@ObjectType({ description: 'The account as it is now.' })
export class RevokeTokenPayload {
  @Field(() => Account, { description: 'The account.' })
  account: Account;
}
