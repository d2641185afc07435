import { Field, ID, ObjectType } from 'type-graphql';
import type { NonRefoulementFinding, RefoulementRisk } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { Assurance } from './Assurance';
import { ExaminedRisk } from './ExaminedRisk';
import { NonRefoulementFindingEnum, RefoulementRiskEnum } from './enumerations';
import { RefoulementSource } from './RefoulementSource';

@ObjectType({
  description:
    'A finding on the danger in the destination: recorded by one legal officer, confirmed by another, valid 90 days at most (I-07). Class 3: legal officers and the decision authority, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class NonRefoulementAssessment {
  @Field(() => ID, { description: 'Id of the finding.' })
  id: string;

  @Field(() => NonRefoulementFindingEnum, { description: 'The finding.' })
  finding: NonRefoulementFinding;

  @Field(() => [RefoulementRiskEnum], { description: 'The dangers examined.' })
  risks: RefoulementRisk[];

  @Field(() => String, { description: 'Sources on the country and the person.' })
  sources: string;

  @Field(() => DateTimeScalar, { description: 'When the person was heard, UTC.' })
  personHeardAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When counsel was told, UTC; null where it was not recorded.' })
  counselNotifiedAt: Date | null;

  @Field(() => [ExaminedRisk], { description: 'Danger by danger, in both directions.' })
  examinedRisks: ExaminedRisk[];

  @Field(() => [RefoulementSource], { description: 'The sources, each with its grade.' })
  gradedSources: RefoulementSource[];

  @Field(() => Assurance, { nullable: true, description: 'The assurance it leans on; null when none.' })
  assurance: Assurance | null;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who confirmed it; null while nobody did.' })
  confirmedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null while nobody did.' })
  confirmedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it holds, UTC; null while it is not confirmed.' })
  expiresAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it may be appealed against, UTC; null where only the decision may.',
  })
  appealUntil: Date | null;

  @Field(() => Boolean, { description: 'Whether information on the State was recorded after it: it has then ended (I-07).' })
  outdated: boolean;
}
