import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Facility } from './Facility';

@ObjectType({ description: 'A page of the facilities, as far as the viewer may see them.' })
export class FacilityConnection extends connectionOf<Facility>('Facility', 'the facilities') {}
