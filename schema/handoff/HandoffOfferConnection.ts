import { ObjectType } from 'type-graphql';
import { connectionOf } from '../reference/connection';
import type { HandoffOffer } from './HandoffOffer';

@ObjectType({ description: 'A page of the offers, as far as the viewer may see them.' })
export class HandoffOfferConnection extends connectionOf<HandoffOffer>('HandoffOffer', 'the offers') {}
