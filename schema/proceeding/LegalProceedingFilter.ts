import { Field, ID, InputType } from 'type-graphql';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { ProceedingStageEnum } from './enumerations';

@InputType({ description: 'Narrows a list of proceedings; all given fields must hold.' })
export class LegalProceedingFilter {
  @Field(() => [ProceedingStageEnum], { nullable: true, description: 'Stage is one of these.' })
  stage?: ProceedingStage[] | null;

  @Field(() => String, { nullable: true, description: 'This forum.' })
  forum?: string | null;

  @Field(() => ID, { nullable: true, description: 'Against this person.' })
  person?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Has a hearing at or after this instant.' })
  hearingAfter?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Has a hearing before this instant.' })
  hearingBefore?: Date | null;
}
