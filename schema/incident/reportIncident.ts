import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { IncidentKind } from '../../domain/incident/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { IncidentKindEnum } from './enumerations';
import { Incident } from './Incident';

@InputType({ description: 'A number about an incident, with its source.' })
export class IncidentFigureInput {
  @Field(() => String, { description: 'What is counted.' })
  label: string;

  @Field(() => Int, { description: 'How many, 0 or more.' })
  value: number;

  @Field(() => String, { description: 'Who says so.' })
  source: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'As of when, UTC.' })
  asOf?: Date | null;
}

@InputType({ description: 'Something that went wrong in a place or for a person.' })
export class ReportIncidentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => IncidentKindEnum, { description: 'What happened.' })
  kind: IncidentKind;

  @Field(() => String, { nullable: true, description: 'Code of the place; null when it happened in none.' })
  facilityCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person concerned, if the reporter sees one.' })
  personId?: string | null;

  @Field(() => String, { description: 'What happened, in words.' })
  description: string;

  @Field(() => [IncidentFigureInput], { nullable: true, description: 'Numbers, each with its source.' })
  figures?: IncidentFigureInput[] | null;

  @Field(() => DateTimeScalar, { description: 'When it happened, UTC; not in the future.' })
  occurredAt: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The independent authority it goes to; left out, the standing one for kinds that are always referred.',
  })
  referredTo?: string | null;
}

@ObjectType({ description: 'The incident as the caller sees it now.' })
export class ReportIncidentPayload {
  @Field(() => Incident, { description: 'The incident.' })
  incident: Incident;
}
