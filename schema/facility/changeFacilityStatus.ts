import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { FacilityStatus } from '../../domain/facility/vocabulary';
import { FacilityStatusEnum } from './enumerations';
import { Facility } from './Facility';

@InputType({ description: 'The status of a place from now on.' })
export class ChangeFacilityStatusInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => FacilityStatusEnum, { description: 'The status from now on.' })
  status: FacilityStatus;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The place as it is now.' })
export class ChangeFacilityStatusPayload {
  @Field(() => Facility, { description: 'The place.' })
  facility: Facility;
}
