import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Actor } from '../../domain/lifecycle/lifecycle';
import type { HeadcountCheckpoint, HeadcountSide, MovementStatus } from '../../domain/movement/vocabulary';
import type { Account } from '../access/Account';
import type { Person } from '../person/Person';
import { CaseRefScalar, DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { HeadcountCheckpointEnum, HeadcountSideEnum, MovementStatusEnum } from './enumerations';
import type { Movement } from './Movement';

@ObjectType({ description: 'What is wrong with an event of a movement, or with its story; of no person.' })
export class StoryFinding {
  @Field(() => String, {
    description:
      'CONTRADICTS_RECORD: it could not have happened then. LATE, OUT_OF_ORDER: told afterwards, which is no fault. REASON_REQUIRED: late without a reason. STATUS_DIFFERS: the events lead elsewhere.',
  })
  code: string;

  @Field(() => String, { nullable: true, description: 'The rule; null where none is named.' })
  rule: string | null;

  @Field(() => String, { description: 'Why, in words.' })
  message: string;
}

@ObjectType({ description: 'One event of a movement in its story, told anew.' })
export class StoryStep {
  @Field(() => ID, { description: 'Id of the event, or of the count.' })
  id: string;

  @Field(() => String, { description: 'The verb.' })
  action: string;

  @Field(() => DateTimeScalar, { description: 'When it occurred, UTC; the story is in this order.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;

  @Field(() => String, { nullable: true, description: 'Who recorded it; null where the history does not say.' })
  actor: string | null;

  @Field(() => String, { nullable: true, description: 'In which role, or SYSTEM; null where the history does not say.' })
  actorRole: Actor | null;

  @Field(() => MovementStatusEnum, { description: 'Where the movement stood before it, by the events before it.' })
  from: MovementStatus;

  @Field(() => MovementStatusEnum, { description: 'Where it stood after it.' })
  to: MovementStatus;

  @Field(() => [StoryFinding], { description: 'What is invalid, late or out of order, and why. Empty where all is well.' })
  findings: StoryFinding[];
}

@ObjectType({ description: 'The story of a movement, replayed from its record as late reports are (`recordLateMovementEvents`).' })
export class MovementStory {
  @Field(() => MovementStatusEnum, { description: 'Where the events lead.' })
  status: MovementStatus;

  @Field(() => Boolean, {
    description: 'Every event was possible when it occurred, late ones with their reason, and they lead where the movement stands.',
  })
  consistent: boolean;

  @Field(() => [StoryStep], { description: 'In the order in which things occurred.' })
  steps: StoryStep[];

  @Field(() => [StoryFinding], { description: 'Of the story as a whole.' })
  findings: StoryFinding[];
}

@ObjectType({ description: 'A count beside the list of the movement. Numbers are of everybody, whomever the viewer sees.' })
export class DiagnosedCount {
  @Field(() => ID, { description: 'Id of the count.' })
  id: string;

  @Field(() => HeadcountCheckpointEnum, { description: 'Where in the journey.' })
  checkpoint: HeadcountCheckpoint;

  @Field(() => HeadcountSideEnum, { description: 'Who counted.' })
  side: HeadcountSide;

  @Field(() => DateTimeScalar, { description: 'When counted, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who recorded it.' })
  countedBy: Account | null;

  @Field(() => Int, { description: 'Persons of the list, less whoever left it as an exception.' })
  expected: number;

  @Field(() => Int, { description: 'Persons counted, the unidentified included.' })
  counted: number;

  @Field(() => Int, { description: 'Counted, and nobody knows who it is.' })
  unidentified: number;

  @Field(() => Int, { description: 'Called more than once: how many times too often.' })
  twice: number;

  @Field(() => Int, { description: 'Expected and not counted.' })
  missingCount: number;

  @Field(() => Int, { description: 'Counted and not on the list.' })
  extraCount: number;

  @Field(() => [typeNamed('Person')], {
    description: 'Those missing whom the viewer sees, with what its role reads of them; by reference.',
  })
  missing: Person[];

  @Field(() => [typeNamed('Person')], { description: 'Those too many whom the viewer sees; by reference.' })
  extra: Person[];
}

@ObjectType({
  description:
    'Why a movement stands where it stands: its story from the record, and its counts beside its list. Names nobody by itself; persons are asked for, and come with what the role may read.',
})
export class MovementDiagnostics {
  @Field(() => ID, { description: 'Id of the movement.' })
  id: string;

  @Field(() => CaseRefScalar, { description: 'Reference of the movement.' })
  ref: string;

  @Field(() => MovementStatusEnum, { description: 'Where it stands on record.' })
  status: MovementStatus;

  @Field(() => typeNamed('Movement'), { description: 'The movement itself.' })
  movement: Movement;

  @Field(() => MovementStory, { description: 'Its story, told anew.' })
  story: MovementStory;

  @Field(() => [DiagnosedCount], { description: 'Its counts, in the order in which they were made.' })
  counts: DiagnosedCount[];
}
