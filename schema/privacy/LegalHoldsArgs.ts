import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { LegalHoldState } from '../../domain/privacy/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { LegalHoldStateEnum } from './enumerations';

@InputType({ description: 'Narrows the list; all given fields must hold.' })
export class LegalHoldFilter {
  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;

  @Field(() => [LegalHoldStateEnum], { nullable: true, description: 'It stands in one of these.' })
  state?: LegalHoldState[] | null;
}

@ArgsType()
export class LegalHoldsArgs extends ForwardPageArgs {
  @Field(() => LegalHoldFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: LegalHoldFilter | null;
}
