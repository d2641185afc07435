import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { RepatriationRequest } from './RepatriationRequest';

@ObjectType({ description: 'A page of the repatriation requests, as far as the viewer may see them.' })
export class RepatriationRequestConnection extends connectionOf<RepatriationRequest>('RepatriationRequest', 'the repatriation requests') {}
