import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CustodyEndReason } from '../../domain/custody/vocabulary';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { CustodyEndReasonEnum } from './enumerations';

@InputType({ description: 'The end of the open stay of a person, or its going on in a hospital or before a court.' })
export class RecordCustodyEndInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => CustodyEndReasonEnum, {
    description: 'RELEASE, ESCAPE, DEATH, HOSPITAL or COURT; transfers and handovers are recorded by their movement.',
  })
  reason: CustodyEndReason;

  @Field(() => DateTimeScalar, { description: 'When, UTC; not in the future, not before the admission.' })
  endedAt: Date;

  @Field(() => String, { nullable: true, description: 'Where to (ICPPED 17(3)(h)).' })
  destination?: string | null;

  @Field(() => String, { nullable: true, description: 'By whose order.' })
  authority?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'HOSPITAL and COURT: code of the place where custody goes on at the same instant; else left out.',
  })
  facilityCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'At least 20 characters; required when the end lies more than 24 hours back (I-43).',
  })
  reasons?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordCustodyEndPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
