import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Facility } from './Facility';

@InputType({ description: 'Who was there.' })
export class RecordRollCallInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  heldAt: Date;

  @Field(() => [ID], { description: 'Persons who were there.' })
  present: string[];

  @Field(() => Int, { description: 'People who were there and whom nobody could name.' })
  unidentified: number;
}

@ObjectType({ description: 'The place as it is now.' })
export class RecordRollCallPayload {
  @Field(() => Facility, { description: 'The place.' })
  facility: Facility;
}
