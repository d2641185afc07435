import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BreachDataCategory, BreachKind, BreachSubject } from '../../domain/privacy/dataBreachLifecycle';
import { DateTimeScalar } from '../reference/scalars';
import { DataBreach } from './DataBreach';
import { BreachDataCategoryEnum, BreachKindEnum, BreachSubjectEnum } from './dataBreachEnumerations';

@InputType({ description: 'Opens the record of a data breach.' })
export class RecordDataBreachInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The incident of kind DATA_BREACH by which it was reported.' })
  incidentId: string;

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

  @Field(() => DateTimeScalar, { description: 'When it was found, UTC.' })
  foundAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began, UTC, as far as is known.' })
  beganAt?: Date | null;

  @Field(() => String, { description: 'What happened.' })
  description: string;
}

@ObjectType({ description: 'The data breach as it is now.' })
export class RecordDataBreachPayload {
  @Field(() => DataBreach, { description: 'The data breach as it is now.' })
  dataBreach: DataBreach;
}
