import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { AuditEntry } from './AuditEntry';

@ObjectType({ description: 'A page of the entries, as far as the viewer may see them.' })
export class AuditEntryConnection extends connectionOf<AuditEntry>('AuditEntry', 'the entries') {}
