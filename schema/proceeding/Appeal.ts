import { Field, ID, ObjectType } from 'type-graphql';
import type { AppealOutcome, Appellant } from '../../domain/proceeding/sentence';
import { DateTimeScalar } from '../reference/scalars';
import { AppealOutcomeEnum, AppellantEnum } from './sentenceEnumerations';

@ObjectType({ description: 'An appeal against a judgment, or the review of a sentence of death by the highest court.' })
export class Appeal {
  @Field(() => ID, { description: 'Id of the appeal.' })
  id: string;

  @Field(() => AppellantEnum, { description: 'Who appealed.' })
  appellant: Appellant;

  @Field(() => String, { nullable: true, description: 'The court that hears it; null when not known.' })
  court: string | null;

  @Field(() => String, { nullable: true, description: 'On what grounds; null when none are given.' })
  grounds: string | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  lodgedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When decided, UTC; null while it is not.' })
  decidedAt: Date | null;

  @Field(() => AppealOutcomeEnum, { nullable: true, description: 'What was decided; null while it is not.' })
  outcome: AppealOutcome | null;

  @Field(() => String, { nullable: true, description: 'Reasons; null while it is not decided.' })
  reasons: string | null;
}
