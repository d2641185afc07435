import { Field, ID, ObjectType } from 'type-graphql';
import type { FitnessOutcome, HealthEventKind } from '../../domain/custody/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { FitnessOutcomeEnum, HealthEventKindEnum } from './enumerations';

@ObjectType({
  description:
    'An examination or event of health; the outcome, never the diagnosis. Class 3: health and legal officers, and the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class HealthEvent {
  @Field(() => ID, { description: 'Id of the event.' })
  id: string;

  @Field(() => HealthEventKindEnum, { description: 'What kind.' })
  kind: HealthEventKind;

  @Field(() => FitnessOutcomeEnum, { nullable: true, description: 'The outcome; null where the kind has none.' })
  outcome: FitnessOutcome | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'How long a fitness holds, UTC; null when it does not lapse.' })
  validUntil: Date | null;

  @Field(() => String, { nullable: true, description: 'Who examined; null where nobody is named.' })
  examiner: string | null;
}
