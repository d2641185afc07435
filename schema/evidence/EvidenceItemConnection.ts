import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { EvidenceItem } from './EvidenceItem';

@ObjectType({ description: 'A page of the evidence items, as far as the viewer may see them.' })
export class EvidenceItemConnection extends connectionOf<EvidenceItem>('EvidenceItem', 'the evidence items') {}
