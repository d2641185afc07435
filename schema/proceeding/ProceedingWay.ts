import { Field, ObjectType } from 'type-graphql';
import type { ProceedingStage } from '../../domain/proceeding/vocabulary';
import { Refusal } from '../reference/Refusal';
import { ProceedingStageEnum } from './enumerations';

@ObjectType({ description: 'A stage to which `advanceProceeding` leads a case on, for the viewer’s role, and what stands in the way.' })
export class ProceedingWay {
  @Field(() => ProceedingStageEnum, { description: 'The stage.' })
  to: ProceedingStage;

  @Field(() => Boolean, { description: 'True when nothing stands in the way now.' })
  allowed: boolean;

  @Field(() => [Refusal], { description: 'Every rule in the way; empty when none is.' })
  refusals: Refusal[];
}
