import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ResidentOutcome } from '../../domain/facility/reconciliation';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { Facility } from './Facility';
import { ResidentOutcomeEnum } from './reconciliationEnumerations';

@InputType({ description: 'What became of one resident.' })
export class ResidentInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => ResidentOutcomeEnum, { description: 'What became of the person.' })
  outcome: ResidentOutcome;

  @Field(() => DateTimeScalar, {
    description: 'When, UTC; of UNKNOWN the last time anybody saw the person, of NEVER_THERE when it was found out. Not in the future.',
  })
  at: Date;

  @Field(() => String, { nullable: true, description: 'Of MOVED, and needed there: code of the place that took the person in.' })
  facilityCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of LEFT, and needed there: where to, as the person said.' })
  destination?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'Of RETURNED, and needed there: the State that took the person in.' })
  country?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Of RETURNED, DECEASED, NEVER_THERE and UNKNOWN what is known, and why something is told more than a day late (I-43); at least 20 characters.',
  })
  reasons?: string | null;
}

@InputType({ description: 'What became of residents of a place, up to 2000 at once.' })
export class ReconcileResidentsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { description: 'Code of the place.' })
  facilityCode: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [ResidentInput], { description: 'One line for each person.' })
  residents: ResidentInput[];
}

@ObjectType({ description: 'The place as it is now.' })
export class ReconcileResidentsPayload {
  @Field(() => Facility, { description: 'The place.' })
  facility: Facility;
}
