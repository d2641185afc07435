import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Facility } from './Facility';

@InputType({ description: 'How many places can be used from a day on.' })
export class RecordFacilityCapacityInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => DateTimeScalar, { description: 'The day, in UTC; past or to come.' })
  fromDay: Date;

  @Field(() => Int, { description: 'Places that can be used, 0 or more.' })
  operational: number;

  @Field(() => String, { description: 'Why, in at least 20 characters.' })
  reasons: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class RecordFacilityCapacityPayload {
  @Field(() => Facility, { description: 'As the caller sees it now.' })
  facility: Facility;
}
