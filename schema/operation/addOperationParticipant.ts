import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { OperationPart } from '../../domain/operation/vocabulary';
import { OperationPartEnum } from './enumerations';
import { Operation } from './Operation';

@InputType({ description: 'An organisation that joins, with what it does and sees.' })
export class AddOperationParticipantInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The operation.' })
  operationId: string;

  @Field(() => ID, { description: 'The organisation.' })
  organisationId: string;

  @Field(() => String, { description: 'What it does in the operation.' })
  task: string;

  @Field(() => [OperationPartEnum], {
    description: 'What it sees; the overview always. A State may be given OVERVIEW, MOVEMENTS and FIGURES: its own alone.',
  })
  sees: OperationPart[];

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;
}

@ObjectType({ description: 'What was written, as the caller sees it now.' })
export class AddOperationParticipantPayload {
  @Field(() => Operation, { description: 'As the caller sees it now.' })
  operation: Operation;
}
