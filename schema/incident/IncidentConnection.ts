import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Incident } from './Incident';

@ObjectType({ description: 'A page of the incidents, as far as the viewer may see them.' })
export class IncidentConnection extends connectionOf<Incident>('Incident', 'the incidents') {}
