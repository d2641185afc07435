import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { DuplicateCandidate } from './DuplicateCandidate';

@ObjectType({ description: 'A page of the suspected duplicates, as far as the viewer may see them.' })
export class DuplicateCandidateConnection extends connectionOf<DuplicateCandidate>('DuplicateCandidate', 'the suspected duplicates') {}
