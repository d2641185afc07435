import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { FitnessOutcome, HealthEventKind } from '../../domain/custody/vocabulary';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { FitnessOutcomeEnum, HealthEventKindEnum } from './enumerations';

@InputType({ description: 'An examination or event of health: that it took place and its outcome, never a diagnosis.' })
export class RecordHealthEventInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => HealthEventKindEnum, { description: 'What kind; a death is recorded as the end of custody.' })
  kind: HealthEventKind;

  @Field(() => FitnessOutcomeEnum, { nullable: true, description: 'The outcome; needed for FIT_TO_TRAVEL.' })
  outcome?: FitnessOutcome | null;

  @Field(() => DateTimeScalar, { description: 'When; not in the future.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'End of a fitness to travel; left out, 72 hours on, and never later.' })
  validUntil?: Date | null;

  @Field(() => String, { nullable: true, description: 'Who examined: a service and a function, never a private person.' })
  examiner?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordHealthEventPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
