import { Field, Int, ObjectType } from 'type-graphql';
import type { ErasureAct, RetentionCategory } from '../../domain/privacy/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { ErasureActEnum, RetentionCategoryEnum } from './enumerations';

@ObjectType({ description: 'What an erasure of everything erasable would do to one table, in one category.' })
export class RetentionDryRunItem {
  @Field(() => RetentionCategoryEnum, { description: 'The category of the records.' })
  category: RetentionCategory;

  @Field(() => String, { description: 'The table.' })
  table: string;

  @Field(() => ErasureActEnum, { description: 'Whether its rows go, its words go, or the key of its content goes.' })
  act: ErasureAct;

  @Field(() => Int, { description: 'Of how many persons.' })
  persons: number;

  @Field(() => Int, { description: 'How many rows.' })
  rows: number;
}

@ObjectType({ description: 'What would be erased now; nothing is.' })
export class RetentionDryRun {
  @Field(() => DateTimeScalar, { description: 'The moment of the question, UTC.' })
  asOf: Date;

  @Field(() => Int, { description: 'Records whose review is due.' })
  due: number;

  @Field(() => Int, { description: 'Of these: under a legal hold.' })
  onHold: number;

  @Field(() => Int, { description: 'Of these: with an open case.' })
  withOpenCase: number;

  @Field(() => Int, { description: 'Of these: neither.' })
  erasable: number;

  @Field(() => [RetentionDryRunItem], { description: 'What their erasure would do, by category, table and act.' })
  items: RetentionDryRunItem[];
}
