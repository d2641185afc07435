import { Field, Int, ObjectType } from 'type-graphql';
import { ImportRowResult } from './ImportRowResult';

@ObjectType({ description: 'The report of an import.' })
export class ImportIntakePayload {
  @Field(() => Int, { description: 'Rows received.' })
  received: number;

  @Field(() => Int, { description: 'Rows imported.' })
  imported: number;

  @Field(() => Int, { description: 'Rows left out because they are faulty.' })
  rejected: number;

  @Field(() => Int, { description: 'Pairs that may be one person, for two officers to decide.' })
  duplicatesSuspected: number;

  @Field(() => [ImportRowResult], { description: 'One result for each row, in the order of the file.' })
  rows: ImportRowResult[];
}
