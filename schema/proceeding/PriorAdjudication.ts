import { Field, ID, ObjectType } from 'type-graphql';
import type { AdjudicationOutcome, ForumKind, Recognition, SentenceServed } from '../../domain/proceeding/priorAdjudication';
import { DateTimeScalar, PartialDateScalar } from '../reference/scalars';
import { AdjudicationRecognition } from './AdjudicationRecognition';
import { AdjudicationOutcomeEnum, ForumKindEnum, RecognitionEnum, SentenceServedEnum } from './adjudicationEnumerations';

@ObjectType({
  description: 'An earlier judgment of the person. It bars nothing by itself: a legal officer compares its facts in a finding.',
})
export class PriorAdjudication {
  @Field(() => ID, { description: 'Id of the earlier judgment.' })
  id: string;

  @Field(() => String, { description: 'State or forum.' })
  forum: string;

  @Field(() => ForumKindEnum, { description: 'Whose court it was.' })
  forumKind: ForumKind;

  @Field(() => RecognitionEnum, { description: 'Whether it is recognised by the custodial State.' })
  recognisedAs: Recognition;

  @Field(() => [AdjudicationRecognition], { description: 'What each State said about recognising it; in order of time.' })
  recognition: AdjudicationRecognition[];

  @Field(() => AdjudicationOutcomeEnum, { description: 'How it ended.' })
  outcome: AdjudicationOutcome;

  @Field(() => Boolean, { description: 'Whether no ordinary remedy is left.' })
  final: boolean;

  @Field(() => PartialDateScalar, { description: 'When, as far as it is known.' })
  decided: string;

  @Field(() => String, { description: 'The facts that were judged.' })
  actsDescription: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When those acts were; null when not known.' })
  actPeriod: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence in words; null when there was none.' })
  sentence: string | null;

  @Field(() => SentenceServedEnum, { description: 'How much of it was served.' })
  served: SentenceServed;

  @Field(() => String, { description: 'The paper that says so, by reference.' })
  source: string;

  @Field(() => DateTimeScalar, { description: 'When it was put on record, UTC.' })
  recordedAt: Date;
}
