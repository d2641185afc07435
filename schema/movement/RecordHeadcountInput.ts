import { Field, ID, InputType } from 'type-graphql';
import type { HeadcountCheckpoint } from '../../domain/movement/vocabulary';
import { HeadcountCheckpointEnum } from './enumerations';
import { HappenedInput } from './onMovement';

@InputType({ description: 'One count by identity at a checkpoint.' })
export class RecordHeadcountInput extends HappenedInput {
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
