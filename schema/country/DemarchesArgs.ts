import { ArgsType, Field, InputType } from 'type-graphql';
import type { DemarcheDirection, DemarcheStatus } from '../../domain/country/vocabulary';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CountryCodeScalar } from '../reference/scalars';
import { DemarcheDirectionEnum, DemarcheStatusEnum } from './enumerations';

@InputType({ description: 'Narrows a list of notes and démarches; all given fields must hold.' })
export class DemarcheFilter {
  @Field(() => CountryCodeScalar, { nullable: true, description: 'With this State.' })
  country?: string | null;

  @Field(() => DemarcheDirectionEnum, { nullable: true, description: 'Who addressed whom.' })
  direction?: DemarcheDirection | null;

  @Field(() => [DemarcheStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: DemarcheStatus[] | null;
}

@ArgsType()
export class DemarchesArgs extends ForwardPageArgs {
  @Field(() => DemarcheFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: DemarcheFilter | null;
}
