import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { FacilityRiskSnapshot } from './FacilityRiskSnapshot';

@InputType({ description: 'An assessment of a place by the rules.' })
export class AssessFacilityRiskInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => String, { description: 'Grade of the sources, such as `B2`.' })
  sourceGrade: string;

  @Field(() => DateTimeScalar, { description: 'Until when it is good; in the future.' })
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'What else is to be known.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class AssessFacilityRiskPayload {
  @Field(() => FacilityRiskSnapshot, { description: 'As the caller sees it now.' })
  facilityRiskSnapshot: FacilityRiskSnapshot;
}
