import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SnapshotStatus } from '../../domain/facility/riskSnapshotLifecycle';
import type { Account } from '../access/Account';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { SnapshotStatusEnum } from './enumerations';
import { FacilityIndicator } from './FacilityIndicator';
import { RiskReason } from './RiskReason';

@ObjectType({
  description:
    'An assessment of a place: the level that the rules gave with their reasons, and the level that another human confirmed. Class 5.',
})
export class FacilityRiskSnapshot {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => SnapshotStatusEnum, { description: 'Whether a human confirmed it.' })
  status: SnapshotStatus;

  @Field(() => Int, { description: '1 to 5, as the rules give it: a proposal.' })
  levelByRules: number;

  @Field(() => [RiskReason], { description: 'The rule that gave it, and every indicator that speaks for it or is not known.' })
  reasons: RiskReason[];

  @Field(() => [FacilityIndicator], { description: 'The indicators as they stood.' })
  indicators: FacilityIndicator[];

  @Field(() => Int, { nullable: true, description: 'The level that a human confirmed; null before and where it was rejected.' })
  levelConfirmed: number | null;

  @Field(() => typeNamed('Account'), { description: 'Who assessed.' })
  assessedBy: Account;

  @Field(() => String, { description: 'Grade of the sources, such as `B2`.' })
  sourceGrade: string;

  @Field(() => String, { nullable: true, description: 'What else is to be known; null where nothing is.' })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'As of when, UTC.' })
  asOf: Date;

  @Field(() => DateTimeScalar, { description: 'Until when it is good, UTC.' })
  expiresAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who confirmed or rejected it; null before.' })
  decidedBy: Account | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC; null before.' })
  decidedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why; null where the level of the rules was confirmed without more.' })
  decisionReasons: string | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
