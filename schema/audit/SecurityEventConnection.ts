import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { SecurityEvent } from './SecurityEvent';

@ObjectType({ description: 'A page of refusals at the door.' })
export class SecurityEventConnection extends connectionOf<SecurityEvent>('SecurityEvent', 'the refusals') {}
