import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { HeadcountCheckpoint, HeadcountSide } from '../../domain/movement/vocabulary';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { HeadcountCheckpointEnum, HeadcountSideEnum } from './enumerations';

@ObjectType({
  description: 'One count by identity at a checkpoint. Never a bare number. Custodial roles only; for a State null with FIELD_RESTRICTED.',
})
export class HeadcountCheck {
  @Field(() => ID, { description: 'Id of the count.' })
  id: string;

  @Field(() => HeadcountCheckpointEnum, { description: 'Where in the journey.' })
  checkpoint: HeadcountCheckpoint;

  @Field(() => HeadcountSideEnum, { description: 'Who counted.' })
  side: HeadcountSide;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => Int, { description: 'Persons counted, the unidentified included.' })
  count: number;

  @Field(() => [typeNamed('Person')], { description: 'Persons of the list who were counted, as far as the viewer sees them.' })
  present: Person[];

  @Field(() => [String], { description: 'Descriptions of persons counted who were not on the list.' })
  unidentified: string[];

  @Field(() => DateTimeScalar, { description: 'When counted, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'Why it was recorded more than 24 hours later; null when it was not.' })
  lateReason: string | null;
}
