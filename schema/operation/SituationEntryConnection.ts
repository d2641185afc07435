import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { SituationEntry } from './SituationEntry';

@ObjectType({ description: 'A page of the entries, as far as the viewer may see them.' })
export class SituationEntryConnection extends connectionOf<SituationEntry>('SituationEntry', 'the entries') {}
