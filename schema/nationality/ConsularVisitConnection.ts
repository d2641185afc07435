import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ConsularVisit } from './ConsularVisit';

@ObjectType({ description: 'A page of the consular visits, as far as the viewer may see them.' })
export class ConsularVisitConnection extends connectionOf<ConsularVisit>('ConsularVisit', 'the consular visits') {}
