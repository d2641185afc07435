import { ArgsType, Field, InputType } from 'type-graphql';
import type { DisclosureKind } from '../../domain/nationality/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CountryCodeScalar } from '../reference/scalars';
import { DisclosureKindEnum } from './enumerations';

@InputType({ description: 'Narrows a list of disclosures; all given fields must hold.' })
export class DataTransferFilter {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'To this State; for a State only its own code.' })
  country?: string | null;

  @Field(() => [DisclosureKindEnum], { nullable: true, description: 'By one of these ways.' })
  kind?: DisclosureKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Recalled, or not.' })
  recalled?: boolean | null;
}

@ArgsType()
export class DataTransfersArgs extends ForwardPageArgs {
  @Field(() => DataTransferFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: DataTransferFilter | null;
}
