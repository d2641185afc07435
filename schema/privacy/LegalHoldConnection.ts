import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { LegalHold } from './LegalHold';

@ObjectType({ description: 'A page of legal holds, as far as the viewer may see them.' })
export class LegalHoldConnection extends connectionOf<LegalHold>('LegalHold', 'the legal holds') {}
