import { ArgsType, Field, InputType } from 'type-graphql';
import type { CommitmentParty, OpenMatterKind } from '../../domain/country/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CommitmentPartyEnum, OpenMatterKindEnum } from './enumerations';

@InputType({ description: 'Narrows what is open with a State; all given fields must hold.' })
export class OpenMatterFilter {
  @Field(() => [OpenMatterKindEnum], { nullable: true, description: 'Is one of these.' })
  kinds?: OpenMatterKind[] | null;

  @Field(() => CommitmentPartyEnum, { nullable: true, description: 'Waits for this side.' })
  waitsFor?: CommitmentParty | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its time limit has passed.' })
  overdue?: boolean | null;
}

@ArgsType()
export class OpenMattersArgs extends ForwardPageArgs {
  @Field(() => OpenMatterFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: OpenMatterFilter | null;
}
