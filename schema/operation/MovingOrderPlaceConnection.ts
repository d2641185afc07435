import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { MovingOrderPlace } from './MovingOrderPlace';

@ObjectType({ description: 'A page of the places, as far as the viewer may see them.' })
export class MovingOrderPlaceConnection extends connectionOf<MovingOrderPlace>('MovingOrderPlace', 'the places') {}
