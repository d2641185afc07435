import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { RetentionRecord } from './RetentionRecord';

@ObjectType({ description: 'A page of records, as far as the viewer may see them.' })
export class RetentionRecordConnection extends connectionOf<RetentionRecord>('RetentionRecord', 'the records') {}
