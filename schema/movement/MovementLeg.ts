import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { LegState } from '../../domain/movement/legs/vocabulary';
import type { TransportMode } from '../../domain/movement/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { TransportModeEnum } from './enumerations';
import { LegStateEnum } from './legEnumerations';

@ObjectType({
  description:
    'One leg of a journey. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
})
export class MovementLeg {
  @Field(() => ID, { description: 'Id of the leg.' })
  id: string;

  @Field(() => Int, { description: 'Its place in the journey, from 1.' })
  ordinal: number;

  @Field(() => TransportModeEnum, { description: 'How.' })
  mode: TransportMode;

  @Field(() => String, { description: 'From where.' })
  origin: string;

  @Field(() => String, { description: 'To where.' })
  destination: string;

  @Field(() => String, { nullable: true, description: 'By whom; null when not yet known.' })
  carrier: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned departure, UTC; null when not yet known.' })
  departsAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned arrival, UTC; null when not yet known.' })
  arrivesAt: Date | null;

  @Field(() => LegStateEnum, { description: 'Where it stands.' })
  state: LegState;

  @Field(() => String, { nullable: true, description: 'Who answers for the persons on it; null when not yet known.' })
  custodian: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began, UTC; null before.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded, UTC; null before.' })
  startedRecordedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, UTC; null before.' })
  endedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded, UTC; null before.' })
  endedRecordedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where a diversion ended it before its destination; null when none did or nobody said.',
  })
  endedPlace: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is not travelled; null when it is not cancelled.' })
  cancelReasons: string | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
