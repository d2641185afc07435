import { Field, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { Account } from './Account';
import { RoleEnum } from './enumerations';

@InputType({ description: 'Makes an account, and asks for its role.' })
export class CreateAccountInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'The subject that the identity provider names; lower case. One account each.' })
  login: string;

  @Field(() => String, { description: 'Name of the account’s holder.' })
  name: string;

  @Field(() => String, { description: 'The organisation the account belongs to; what the other side sees in place of the officer.' })
  organisation: string;

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
export class CreateAccountPayload {
  @Field(() => Account, { description: 'The account.' })
  account: Account;
}
