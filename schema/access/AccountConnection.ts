import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Account } from './Account';

@ObjectType({ description: 'A page of the accounts, as far as the viewer may see them.' })
export class AccountConnection extends connectionOf<Account>('Account', 'the accounts') {}
