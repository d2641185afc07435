import { Field, Int, ObjectType } from 'type-graphql';
import type { AccountStatus } from '../../domain/access/accountLifecycle';
import type { Role } from '../../domain/access/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { Node } from '../reference/Node';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { AccountChange } from './AccountChange';
import { AccountStatusEnum, RoleEnum } from './enumerations';
import { RoleGrant } from './RoleGrant';

@ObjectType({
  implements: Node,
  description: 'An account of the custodial organisation, as colleagues need it to name a team. A State never sees one.',
})
export class Account extends Node {
  @Field(() => String, { description: 'Name of the account’s holder.' })
  name: string;

  @Field(() => RoleEnum, { description: 'The role in which the account acts unless the request names another that it holds.' })
  role: Role;

  @Field(() => String, { description: 'The organisation the account belongs to.' })
  organisation: string;

  @Field(() => String, {
    description: 'The subject that the identity provider names. Administrators and supervisors alone, as all that follows.',
  })
  login: string;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State of a liaison officer; null for custodial accounts.' })
  country: string | null;

  @Field(() => AccountStatusEnum, { description: 'Whether it works.' })
  status: AccountStatus;

  @Field(() => [RoleGrant], { description: 'Its roles with their time, asked for, given and taken back; the oldest first.' })
  roleGrants: RoleGrant[];

  @Field(() => [AccountChange], { description: 'What was done to it, the oldest first.' })
  changes: AccountChange[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Tokens issued until then count no more, UTC; null: none was ended so.' })
  sessionsRevokedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
