import { Field, Int, ObjectType } from 'type-graphql';
import type { ImportOutcome } from '../../domain/intake/vocabulary';
import type { Person } from '../person/Person';
import { typeNamed } from '../typeNamed';
import { ImportOutcomeEnum } from './enumerations';
import { ImportRowError } from './ImportRowError';

@ObjectType({ description: 'What became of one row.' })
export class ImportRowResult {
  @Field(() => Int, { description: 'The physical line on which the row begins; the header is line 1.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'The row’s `source_id`; null when it has none.' })
  sourceId: string | null;

  @Field(() => ImportOutcomeEnum, { description: 'What became of it.' })
  outcome: ImportOutcome;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'The person; null when rejected, and in a dry run.' })
  person: Person | null;

  @Field(() => [ImportRowError], { description: 'Every fault of the row.' })
  errors: ImportRowError[];
}
