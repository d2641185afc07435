import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  BreachDataCategory,
  BreachKind,
  BreachManner,
  BreachRisk,
  BreachSubject,
  BreachWaiver,
  DataBreachState,
} from '../../domain/privacy/dataBreachLifecycle';
import type { Account } from '../access/Account';
import type { Incident } from '../incident/Incident';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import {
  BreachDataCategoryEnum,
  BreachKindEnum,
  BreachMannerEnum,
  BreachRiskEnum,
  BreachSubjectEnum,
  BreachWaiverEnum,
  DataBreachStateEnum,
} from './dataBreachEnumerations';
import type { PersonToldOfBreach } from './PersonToldOfBreach';

@ObjectType({
  description:
    'A personal data breach (LED Art. 30, 31): what is known of it, what was done, who was told. Data-protection officer and legal officers.',
})
export class DataBreach {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Incident'), {
    nullable: true,
    description: 'The incident by which it was reported; null where the viewer does not see it.',
  })
  incident: Incident | null;

  @Field(() => DataBreachStateEnum, { description: 'Where its record stands.' })
  state: DataBreachState;

  @Field(() => [BreachKindEnum], { description: 'What was broken.' })
  kinds: BreachKind[];

  @Field(() => [BreachDataCategoryEnum], { description: 'Which data.' })
  dataCategories: BreachDataCategory[];

  @Field(() => [BreachSubjectEnum], { description: 'Whose data.' })
  subjectCategories: BreachSubject[];

  @Field(() => Int, { description: 'How many people, about.' })
  people: number;

  @Field(() => Int, { description: 'How many records, about.' })
  records: number;

  @Field(() => String, { description: 'Who found it: an office, a function, a body.' })
  foundBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was found, UTC; the 72 hours run from here.' })
  foundAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began, as far as is known, UTC; null where it is not.' })
  beganAt: Date | null;

  @Field(() => String, { description: 'What happened.' })
  description: string;

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who recorded it.' })
  recordedBy: Account | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;

  @Field(() => BreachRiskEnum, { nullable: true, description: 'The risk; null before the assessment.' })
  risk: BreachRisk | null;

  @Field(() => String, { nullable: true, description: 'What it is likely to lead to; null before the assessment.' })
  consequences: string | null;

  @Field(() => String, { nullable: true, description: 'What was done and is proposed; null before the assessment.' })
  measures: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last assessed, UTC; null before.' })
  assessedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'Until when the supervisory authority is to be notified, UTC (LED Art. 30(1)).' })
  noticeDueAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was notified, UTC; null before.' })
  notifiedAt: Date | null;

  @Field(() => Boolean, { description: 'True: it was notified later than that, or the time has passed.' })
  notifiedLate: boolean;

  @Field(() => String, { nullable: true, description: 'The authority; null before.' })
  notifiedAuthority: string | null;

  @Field(() => String, { nullable: true, description: 'Its reference; null where there is none.' })
  noticeReference: string | null;

  @Field(() => String, { nullable: true, description: 'Why the notification was late; null where it was not.' })
  delayReasons: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the people concerned were told, UTC; null before.' })
  communicatedAt: Date | null;

  @Field(() => BreachMannerEnum, { nullable: true, description: 'How they were told; null before.' })
  manner: BreachManner | null;

  @Field(() => String, { nullable: true, description: 'What they were told; null before.' })
  communication: string | null;

  @Field(() => [typeNamed('PersonToldOfBreach')], {
    description: 'Persons of the register who were told one by one, as far as the viewer sees them.',
  })
  told: PersonToldOfBreach[];

  @Field(() => BreachWaiverEnum, { nullable: true, description: 'Why they are not told; null where that was not decided.' })
  waiver: BreachWaiver | null;

  @Field(() => String, { nullable: true, description: 'What that rests on; null where that was not decided.' })
  waiverReasons: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed, UTC; null before.' })
  closedAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
