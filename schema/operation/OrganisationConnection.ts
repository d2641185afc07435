import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { Organisation } from './Organisation';

@ObjectType({ description: 'A page of the organisations, as far as the viewer may see them.' })
export class OrganisationConnection extends connectionOf<Organisation>('Organisation', 'the organisations') {}
