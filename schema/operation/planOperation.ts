import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { OperationKind, OperationPart } from '../../domain/operation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { OperationPlaceInput } from './addOperationFacilities';
import { OperationKindEnum, OperationPartEnum } from './enumerations';
import { Operation } from './Operation';

@InputType({ description: 'An organisation that takes part, with what it sees.' })
export class OperationParticipantInput {
  @Field(() => ID, { description: 'The organisation.' })
  organisationId: string;

  @Field(() => String, { description: 'What it does in the operation.' })
  task: string;

  @Field(() => [OperationPartEnum], {
    description: 'What it sees; the overview always. A State may be given OVERVIEW, MOVEMENTS and FIGURES: its own alone.',
  })
  sees: OperationPart[];
}

@InputType({ description: 'An operation that joins places, movements and organisations.' })
export class PlanOperationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => OperationKindEnum, { description: 'What kind of operation.' })
  kind: OperationKind;

  @Field(() => String, { description: 'A name.' })
  name: string;

  @Field(() => String, { description: 'Decision or law on which it rests.' })
  legalBasis: string;

  @Field(() => DateTimeScalar, { description: 'First day, in UTC.' })
  startsOn: Date;

  @Field(() => DateTimeScalar, { description: 'Last day, in UTC; not before the first.' })
  endsOn: Date;

  @Field(() => [OperationPlaceInput], { nullable: true, description: 'Places that take part.' })
  places?: OperationPlaceInput[] | null;

  @Field(() => [OperationParticipantInput], { nullable: true, description: 'Organisations that take part.' })
  participants?: OperationParticipantInput[] | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class PlanOperationPayload {
  @Field(() => Operation, { description: 'As the caller sees it now.' })
  operation: Operation;
}
