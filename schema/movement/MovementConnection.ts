import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Movement } from './Movement';

@ObjectType({ description: 'A page of the movements, as far as the viewer may see them.' })
export class MovementConnection extends connectionOf<Movement>('Movement', 'the movements') {}
