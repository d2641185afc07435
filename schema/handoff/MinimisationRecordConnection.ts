import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { MinimisationRecord } from './MinimisationRecord';

@ObjectType({ description: 'A page of what went and what was left out.' })
export class MinimisationRecordConnection extends connectionOf<MinimisationRecord>('MinimisationRecord', 'the records') {}
