import { Field, ID, ObjectType } from 'type-graphql';
import type { HandoffFeedbackKind } from '../../domain/handoff/vocabulary';
import { DateTimeScalar, PartialDateScalar } from '../reference/scalars';
import { HandoffFeedbackKindEnum } from './enumerations';

@ObjectType({ description: 'What the receiving authority reports.' })
export class HandoffFeedback {
  @Field(() => ID, { description: 'Id of the report.' })
  id: string;

  @Field(() => HandoffFeedbackKindEnum, { description: 'What it did.' })
  kind: HandoffFeedbackKind;

  @Field(() => String, { description: 'In its words.' })
  detail: string;

  @Field(() => Boolean, { description: 'True when nothing more is to come.' })
  final: boolean;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'When the acts that are charged or judged are said to have been done; null when not said.',
  })
  actPeriod: string | null;

  @Field(() => Boolean, { description: 'True when it goes beyond the approved acts (specialty, I-28).' })
  outsideApprovedActs: boolean;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  occurredAt: Date;

  @Field(() => DateTimeScalar, { description: 'When reported, UTC.' })
  recordedAt: Date;
}
