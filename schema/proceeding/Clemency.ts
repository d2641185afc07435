import { Field, ID, ObjectType } from 'type-graphql';
import type { ClemencyKind, ClemencyOutcome } from '../../domain/proceeding/sentence';
import { DateTimeScalar } from '../reference/scalars';
import { ClemencyKindEnum, ClemencyOutcomeEnum } from './sentenceEnumerations';

@ObjectType({ description: 'A petition for clemency.' })
export class Clemency {
  @Field(() => ID, { description: 'Id of the petition.' })
  id: string;

  @Field(() => ClemencyKindEnum, { description: 'What is asked for.' })
  kind: ClemencyKind;

  @Field(() => String, { description: 'Who asked.' })
  askedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  askedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When decided, UTC; null while it is not.' })
  decidedAt: Date | null;

  @Field(() => ClemencyOutcomeEnum, { nullable: true, description: 'What was decided; null while it is not.' })
  outcome: ClemencyOutcome | null;

  @Field(() => String, { nullable: true, description: 'Whose decision it was; null while it is not decided.' })
  authority: string | null;

  @Field(() => String, { nullable: true, description: 'Reasons; null while it is not decided.' })
  reasons: string | null;
}
