import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { NationalityClaim } from './NationalityClaim';

@ObjectType({ description: 'A page of the nationality claims, as far as the viewer may see them.' })
export class NationalityClaimConnection extends connectionOf<NationalityClaim>('NationalityClaim', 'the nationality claims') {}
