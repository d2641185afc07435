import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Facility } from './Facility';

@InputType({ description: 'Who holds a place from an instant on.' })
export class RecordFacilityControllerInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The authority.' })
  authority: string;

  @Field(() => DateTimeScalar, { description: 'Since when; not in the future, not before the last change.' })
  from: Date;
}

@ObjectType({ description: 'The place as it is now.' })
export class RecordFacilityControllerPayload {
  @Field(() => Facility, { description: 'The place.' })
  facility: Facility;
}
