import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AboveMaximumGround, SentenceRun } from '../../domain/proceeding/maximumPenalty';
import type { SentenceKind } from '../../domain/proceeding/sentence';
import { DurationScalar } from '../reference/scalars';
import { CustodyStretch } from './CustodyStretch';
import { AboveMaximumGroundEnum, SentenceKindEnum, SentenceRunEnum } from './sentenceEnumerations';

@ObjectType({ description: 'The sentence that stands in a case, and what of it is served.' })
export class Sentence {
  @Field(() => ID, { description: 'Id of the sentence.' })
  id: string;

  @Field(() => SentenceKindEnum, { description: 'Its kind.' })
  kind: SentenceKind;

  @Field(() => DurationScalar, { nullable: true, description: 'Its length; null where it has none.' })
  length: string | null;

  @Field(() => SentenceRunEnum, {
    nullable: true,
    description: 'How the terms of several charges are served; null where the court did not say.',
  })
  runs: SentenceRun | null;

  @Field(() => AboveMaximumGroundEnum, {
    nullable: true,
    description: 'On which ground it goes beyond what the law threatens for the charges found proven; null where it does not.',
  })
  aboveMaximumGround: AboveMaximumGround | null;

  @Field(() => String, { description: 'The day on which it was pronounced or commuted, `YYYY-MM-DD`.' })
  pronouncedOn: string;

  @Field(() => Boolean, { description: 'Whether it took the place of another by clemency.' })
  commuted: boolean;

  @Field(() => Int, { nullable: true, description: 'Its length in days; null before the time served is counted.' })
  daysTotal: number | null;

  @Field(() => Int, { nullable: true, description: 'Days in custody in all States up to `countedOn`; null before they are counted.' })
  daysServed: number | null;

  @Field(() => String, { nullable: true, description: 'Up to which day time was counted, `YYYY-MM-DD`; null before.' })
  countedOn: string | null;

  @Field(() => [CustodyStretch], { description: 'The days that were counted; empty before, in order of time.' })
  stretches: CustodyStretch[];

  @Field(() => String, {
    nullable: true,
    description: 'The last day, if custody goes on, `YYYY-MM-DD`; null before the count, or while nobody holds the person.',
  })
  endsOn: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it is final with at least six months left, or has no end: the condition of a transfer that the request’s guard reads (I-29).',
  })
  transferable: boolean;
}
