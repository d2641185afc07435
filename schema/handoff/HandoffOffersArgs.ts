import { ArgsType, Field, InputType } from 'type-graphql';
import type { OfferStatus } from '../../domain/handoff/offerLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { OfferStatusEnum } from './HandoffOffer';

@InputType({ description: 'Narrows the offers; all given fields must hold.' })
export class HandoffOfferFilter {
  @Field(() => [OfferStatusEnum], { nullable: true, description: 'In one of these states.' })
  status?: OfferStatus[] | null;
}

@ArgsType()
export class HandoffOffersArgs extends ForwardPageArgs {
  @Field(() => HandoffOfferFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: HandoffOfferFilter | null;
}
