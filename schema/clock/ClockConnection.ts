import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Clock } from './Clock';

@ObjectType({ description: 'A page of the clocks, as far as the viewer may see them.' })
export class ClockConnection extends connectionOf<Clock>('Clock', 'the clocks') {}
