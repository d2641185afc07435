import { Field, ID, ObjectType } from 'type-graphql';
import type { StopState } from '../../domain/movement/legs/vocabulary';
import type { Facility } from '../facility/Facility';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { HeadcountCheck } from './HeadcountCheck';
import { StopStateEnum } from './legEnumerations';

@ObjectType({
  description:
    'A night on the way: custody stays with a named custodian, and everybody is counted by identity at both ends. Class 5: transfer coordinator, decision authority and registrar, under a stated purpose, until the movement is over; for others null with FIELD_RESTRICTED.',
})
export class OvernightStop {
  @Field(() => ID, { description: 'Id of the stop.' })
  id: string;

  @Field(() => StopStateEnum, { description: 'Where it stands.' })
  state: StopState;

  @Field(() => typeNamed('Facility'), { nullable: true, description: 'The place of custody; null where it is none of the register.' })
  facility: Facility | null;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => String, { description: 'Who answers for the persons through the night.' })
  custodian: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned beginning, UTC; null when not yet known.' })
  plannedFrom: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Planned end, UTC; null when not yet known.' })
  plannedTo: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began, UTC; null before.' })
  startedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded, UTC; null before.' })
  startedRecordedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended, UTC; null before.' })
  endedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was recorded, UTC; null before.' })
  endedRecordedAt: Date | null;

  @Field(() => HeadcountCheck, { nullable: true, description: 'The count at its beginning; null before.' })
  firstCount: HeadcountCheck | null;

  @Field(() => HeadcountCheck, { nullable: true, description: 'The count at its end; null before.' })
  lastCount: HeadcountCheck | null;

  @Field(() => String, { nullable: true, description: 'Why it is not made; null when it is not cancelled.' })
  cancelReasons: string | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
