import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import type { RiskIndicator } from '../../domain/facility/riskIndicators';
import { DateTimeScalar } from '../reference/scalars';
import { RiskIndicatorEnum } from './enumerations';
import { Facility } from './Facility';

@InputType({ description: 'What somebody read off about a place.' })
export class RecordRiskReadingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => RiskIndicatorEnum, { description: 'One that is read off: DETAINEES_PER_GUARD, SUPPLY_DAYS or CONFLICT_EVENTS_30_DAYS.' })
  indicator: RiskIndicator;

  @Field(() => Float, { description: 'The value, 0 or more.' })
  value: number;

  @Field(() => DateTimeScalar, { description: 'As of when; not in the future.' })
  asOf: Date;

  @Field(() => String, { description: 'From which source.' })
  source: string;

  @Field(() => String, { description: 'Reliability A–F and credibility 1–6, such as `B2`.' })
  sourceGrade: string;

  @Field(() => DateTimeScalar, { description: 'Until when it is good; in the future.' })
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'What else is to be known.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class RecordRiskReadingPayload {
  @Field(() => Facility, { description: 'As the caller sees it now.' })
  facility: Facility;
}
