import { Field, ID, InputType, Int } from 'type-graphql';
import type { NonRefoulementFinding, RefoulementRisk } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { ExaminedRiskInput } from './ExaminedRisk';
import { NonRefoulementFindingEnum, RefoulementRiskEnum } from './enumerations';
import { RefoulementSourceInput } from './RefoulementSource';

@InputType({ description: 'A finding on the danger in the destination; counts only when another officer confirms it.' })
export class RecordNonRefoulementFindingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => NonRefoulementFindingEnum, { description: 'The finding.' })
  finding: NonRefoulementFinding;

  @Field(() => [RefoulementRiskEnum], { nullable: true, description: 'The dangers examined.' })
  risks?: RefoulementRisk[] | null;

  @Field(() => String, { description: 'Sources on the country and the person.' })
  sources: string;

  @Field(() => DateTimeScalar, { description: 'When the person was heard; not in the future.' })
  personHeardAt: Date;

  @Field(() => ID, { nullable: true, description: 'The assurance it leans on; required for REAL_RISK_MITIGATED.' })
  assuranceId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When counsel was told, UTC; not in the future.' })
  counselNotifiedAt?: Date | null;

  @Field(() => [ExaminedRiskInput], {
    nullable: true,
    description: 'Danger by danger, in both directions; those in the destination must bear the finding.',
  })
  examinedRisks?: ExaminedRiskInput[] | null;

  @Field(() => [RefoulementSourceInput], { nullable: true, description: 'The sources, each with its grade.' })
  gradedSources?: RefoulementSourceInput[] | null;
}
