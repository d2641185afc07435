import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { ProcessingRestriction } from './ProcessingRestriction';

@ObjectType({ description: 'A page of restrictions of processing, as far as the viewer may see them.' })
export class ProcessingRestrictionConnection extends connectionOf<ProcessingRestriction>('ProcessingRestriction', 'the restrictions') {}
