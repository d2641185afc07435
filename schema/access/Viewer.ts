import { Field, ID, ObjectType } from 'type-graphql';
import type { Purpose, Role } from '../../domain/access/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { PurposeEnum, RoleEnum } from './enumerations';

@ObjectType({ description: 'The signed-in account and what it may do in this request.' })
export class Viewer {
  @Field(() => ID, { description: 'The account’s id.' })
  id: string;

  @Field(() => String, { description: 'Name of the account’s holder.' })
  name: string;

  @Field(() => RoleEnum, { description: 'The role of this request: the account’s own, or the one of those it holds that `x-role` named.' })
  role: Role;

  @Field(() => [RoleEnum], { description: 'The roles that the account holds now; `x-role` may name any of them.' })
  roles: Role[];

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State a liaison officer acts for; null for custodial roles.' })
  country: string | null;

  @Field(() => String, { description: 'The organisation the account belongs to; what the other side sees in place of the officer.' })
  organisation: string;

  @Field(() => [String], { description: 'Names of the queries, mutations and subscriptions that the role may call.' })
  permissions: string[];

  @Field(() => PurposeEnum, { description: 'The purpose of this request: the role’s default, or what `x-purpose` named.' })
  purpose: Purpose;

  @Field(() => [PurposeEnum], { description: 'The purposes that `x-purpose` may name for this role; the default first.' })
  allowedPurposes: Purpose[];
}
