import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { CorrectionStatus } from '../../domain/person/correctionLifecycle';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CorrectionStatusEnum } from './correctionEnumerations';

@InputType({ description: 'Narrows a list of corrections; all given fields must hold.' })
export class CorrectionFilter {
  @Field(() => [CorrectionStatusEnum], { nullable: true, description: 'Status is one of these.' })
  status?: CorrectionStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this person.' })
  personId?: string | null;
}

@ArgsType()
export class CorrectionsArgs extends ForwardPageArgs {
  @Field(() => CorrectionFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: CorrectionFilter | null;
}
