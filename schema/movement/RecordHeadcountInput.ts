import { Field, ID, InputType, Int } from 'type-graphql';
import type { HeadcountCheckpoint } from '../../domain/movement/vocabulary';
import { HeadcountCheckpointEnum } from './enumerations';

@InputType({ description: 'One count by identity at a checkpoint.' })
export class RecordHeadcountInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => HeadcountCheckpointEnum, { description: 'Where in the journey.' })
  checkpoint: HeadcountCheckpoint;

  @Field(() => String, { description: 'Where.' })
  place: string;

  @Field(() => [ID], { description: 'Ids of the persons counted.' })
  present: string[];

  @Field(() => [String], {
    nullable: true,
    description: 'One description for each person counted who is not on the list or not visible to the caller.',
  })
  unidentified?: string[] | null;
}
