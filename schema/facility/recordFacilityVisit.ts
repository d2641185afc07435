import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { VisitAccess, VisitKind } from '../../domain/facility/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { VisitAccessEnum, VisitKindEnum } from './enumerations';
import { Facility } from './Facility';

@InputType({ description: 'That a body visited a place.' })
export class RecordFacilityVisitInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => VisitKindEnum, { description: 'What kind of visit.' })
  kind: VisitKind;

  @Field(() => String, { description: 'Who visited.' })
  body: string;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  visitedAt: Date;

  @Field(() => Boolean, { description: 'True: with talks in private.' })
  privateTalks: boolean;

  @Field(() => VisitAccessEnum, { description: 'Whether the body was let in.' })
  access: VisitAccess;
}

@ObjectType({ description: 'The place as it is now.' })
export class RecordFacilityVisitPayload {
  @Field(() => Facility, { description: 'The place.' })
  facility: Facility;
}
