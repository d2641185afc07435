import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { EscortRecordState } from '../../domain/movement/escort/lifecycle';
import type { SectionState } from '../../domain/movement/escort/progress';
import type { EscortSection } from '../../domain/movement/escort/questions';
import type { Person } from '../person/Person';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { EscortAnswer } from './EscortAnswer';
import { EscortRecordStateEnum, EscortSectionEnum, EscortSectionStateEnum } from './escortEnumerations';

@ObjectType({ description: 'How far one section of an escort record is.' })
export class EscortSectionProgress {
  @Field(() => EscortSectionEnum, { description: 'The section.' })
  section: EscortSection;

  @Field(() => EscortSectionStateEnum, { description: 'How far it is.' })
  state: SectionState;

  @Field(() => Int, { description: 'Questions that must be answered.' })
  required: number;

  @Field(() => Int, { description: 'Those of them that are; what was taken over counts once somebody stands by it.' })
  answered: number;
}

@ObjectType({
  description:
    'What goes with one person to the next custodian: risk, travel-relevant health, standing before the law, property. Amendable until departure. Custodial roles.',
})
export class EscortRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'The person; null when the viewer does not see the person.' })
  person: Person | null;

  @Field(() => Int, { description: 'The set of questions under which it was opened; it keeps it.' })
  questionSet: number;

  @Field(() => EscortRecordStateEnum, { description: 'Where it stands.' })
  state: EscortRecordState;

  @Field(() => [EscortSectionProgress], { description: 'How far each section is.' })
  progress: EscortSectionProgress[];

  @Field(() => [EscortAnswer], { description: 'What the escort must guard against.' })
  risk: EscortAnswer[];

  @Field(() => [EscortAnswer], {
    nullable: true,
    description:
      'What matters on the way. Class 3: health officer and legal officer, the transfer coordinator for persons on its open manifests, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  health: EscortAnswer[] | null;

  @Field(() => [EscortAnswer], { description: 'How the person stands before the law.' })
  offence: EscortAnswer[];

  @Field(() => [EscortAnswer], { description: 'What travels along.' })
  property: EscortAnswer[];

  @Field(() => Boolean, { description: 'True: opened with what the last confirmed record of the person said.' })
  prefilled: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was opened, UTC.' })
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a confirmed record was last amended, UTC; null when it never was.' })
  amendedAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When another confirmed it, UTC; null while nobody has.' })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who confirmed it; null while nobody has.' })
  confirmedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was locked with the departure, UTC; null before.' })
  lockedAt: Date | null;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
