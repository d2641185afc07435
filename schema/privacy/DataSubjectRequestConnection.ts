import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { DataSubjectRequest } from './DataSubjectRequest';

@ObjectType({ description: 'A page of requests, as far as the viewer may see them.' })
export class DataSubjectRequestConnection extends connectionOf<DataSubjectRequest>('DataSubjectRequest', 'the requests') {}
