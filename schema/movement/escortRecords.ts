import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { EscortSection } from '../../domain/movement/escort/questions';
import { EscortSectionEnum } from './escortEnumerations';
import { MovementPayload, OnMovementInput } from './onMovement';

@InputType({ description: 'Opens the escort records of everybody who travels and has none yet.' })
export class OpenEscortRecordsInput extends OnMovementInput {}

@InputType({ description: 'An answer to one question.' })
export class EscortAnswerInput {
  @Field(() => String, { description: 'Code of the question; it must be asked in the set of the record.' })
  question: string;

  @Field(() => String, { description: 'One of the codes of the question; words where it has none.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'What else is to be known on the way; left out when nothing is.' })
  detail?: string | null;
}

@InputType({ description: 'What is answered about one person.' })
export class EscortRecordAnswersInput {
  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => [EscortAnswerInput], { description: 'The answers; an earlier one to the same question is replaced.' })
  answers: EscortAnswerInput[];

  @Field(() => [EscortSectionEnum], {
    nullable: true,
    description: 'Sections whose answers, taken over from the last confirmed record, still hold: the caller stands by them.',
  })
  keep?: EscortSection[] | null;
}

@InputType({ description: 'Answers questions about persons of one movement, up to 1000 persons at once.' })
export class AnswerEscortRecordsInput extends OnMovementInput {
  @Field(() => [EscortRecordAnswersInput], { description: 'One item for each person.' })
  records: EscortRecordAnswersInput[];
}

@InputType({ description: 'Confirms complete escort records.' })
export class ConfirmEscortRecordsInput extends OnMovementInput {
  @Field(() => [ID], { nullable: true, description: 'The persons; left out, everybody who travels and whose record is complete.' })
  personIds?: string[] | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class OpenEscortRecordsPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class AnswerEscortRecordsPayload extends MovementPayload {}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class ConfirmEscortRecordsPayload extends MovementPayload {}
