import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { Account } from './Account';
import { RoleEnum } from './enumerations';

@InputType({ description: 'Asks that an account be given a role.' })
export class GrantRoleInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The account.' })
  accountId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => RoleEnum, { description: 'The role.' })
  role: Role;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The State that a liaison officer acts for; left out for every other role.',
  })
  country?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From when the role holds, UTC; left out: from now. Never before its approval.',
  })
  beginsAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds, UTC; left out: until it is taken back.' })
  endsAt?: Date | null;

  @Field(() => String, { description: 'Why, in at least 20 characters; kept with the account.' })
  reasons: string;
}

@ObjectType({ description: 'The account as it is now.' })
export class GrantRolePayload {
  @Field(() => Account, { description: 'The account.' })
  account: Account;
}
