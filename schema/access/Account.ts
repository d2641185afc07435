import { Field, ObjectType } from 'type-graphql';
import type { Role } from '../../domain/access/vocabulary';
import { Node } from '../reference/Node';
import { RoleEnum } from './enumerations';

@ObjectType({
  implements: Node,
  description: 'An account of the custodial organisation, as colleagues need it to name a team. A State never sees one.',
})
export class Account extends Node {
  @Field(() => String, { description: 'Name of the account’s holder.' })
  name: string;

  @Field(() => RoleEnum, { description: 'The one role in which the account acts.' })
  role: Role;

  @Field(() => String, { description: 'The organisation the account belongs to.' })
  organisation: string;
}
