import { Field, ID, InputType } from 'type-graphql';
import type { FitnessOutcome, HealthEventKind } from '../../domain/custody/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { FitnessOutcomeEnum, HealthEventKindEnum } from './enumerations';

@InputType({ description: 'The same examination with the same outcome of many persons, up to 500 at once.' })
export class RecordHealthEventsInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Each object has a key of its own beneath it: a list that was cut off is sent again whole, and what was done is done once.',
  })
  idempotencyKey?: string | null;

  @Field(() => [ID], { description: 'The persons, each once.' })
  personIds: string[];

  @Field(() => HealthEventKindEnum, { description: 'What kind; a death is recorded as the end of custody.' })
  kind: HealthEventKind;

  @Field(() => FitnessOutcomeEnum, { nullable: true, description: 'Needed for fitness to travel.' })
  outcome?: FitnessOutcome | null;

  @Field(() => DateTimeScalar, { description: 'When it took place, UTC; not in the future.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'End of a finding of fitness; left out, 72 hours after it, and never later.',
  })
  validUntil?: Date | null;

  @Field(() => String, { nullable: true, description: 'Who examined: a service and a function, never a private person.' })
  examiner?: string | null;
}
