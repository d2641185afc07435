import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Verdict } from '../../domain/proceeding/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { VerdictEnum } from './enumerations';

@ObjectType({ description: 'A judgment of the forum.' })
export class Judgment {
  @Field(() => ID, { description: 'Id of the judgment.' })
  id: string;

  @Field(() => VerdictEnum, { description: 'What was decided.' })
  verdict: Verdict;

  @Field(() => String, { description: 'Reasons.' })
  reasons: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Sealed part of the reasons; null when there is none. Class 6: prosecutor, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
  })
  sealedReasons: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence in words; null when there is none.' })
  sentence: string | null;

  @Field(() => Int, { nullable: true, description: 'Its length in months; null when there is none or it has no length.' })
  sentenceMonths: number | null;

  @Field(() => Boolean, { description: 'Whether death was pronounced; never for acts below 18.' })
  deathSentence: boolean;

  @Field(() => Boolean, { description: 'Whether life without release was pronounced; never for acts below 18.' })
  lifeWithoutRelease: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when an appeal is possible, UTC; null when none is.' })
  appealUntil: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was told how to appeal, UTC; null while it was not.' })
  appealInformedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When delivered, UTC.' })
  deliveredAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when final, UTC; null while it is not.' })
  finalAt: Date | null;

  @Field(() => Int, { nullable: true, description: 'Days already served, across custodial States; null when not computed.' })
  timeServedDays: number | null;
}
