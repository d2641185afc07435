import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { FacilityAlert } from './FacilityAlert';

@ObjectType({ description: 'A page of the alerts, as far as the viewer may see them.' })
export class FacilityAlertConnection extends connectionOf<FacilityAlert>('FacilityAlert', 'the alerts') {}
