import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { CaseEvent } from './CaseEvent';

@ObjectType({ description: 'A page of the events, as far as the viewer may see them.' })
export class CaseEventConnection extends connectionOf<CaseEvent>('CaseEvent', 'the events') {}
