import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { AdjudicationOutcome, ForumKind, Recognition, SentenceServed } from '../../domain/proceeding/priorAdjudication';
import { Person } from '../person/Person';
import { PartialDateScalar } from '../reference/scalars';
import { AdjudicationOutcomeEnum, ForumKindEnum, RecognitionEnum, SentenceServedEnum } from './adjudicationEnumerations';

@InputType({ description: 'An earlier judgment of the person, by whatever forum.' })
export class RecordPriorAdjudicationInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'State (ISO 3166-1 alpha-3), or the name of a forum that is no State’s.' })
  forum: string;

  @Field(() => ForumKindEnum, { description: 'Whose court it was.' })
  forumKind: ForumKind;

  @Field(() => RecognitionEnum, {
    nullable: true,
    description: 'Whether it is recognised here; left out for a court of no State, whose files never are.',
  })
  recognisedAs?: Recognition | null;

  @Field(() => AdjudicationOutcomeEnum, { description: 'How it ended.' })
  outcome: AdjudicationOutcome;

  @Field(() => Boolean, { description: 'True when no ordinary remedy is left.' })
  final: boolean;

  @Field(() => PartialDateScalar, { description: 'When, as far as it is known.' })
  decided: string;

  @Field(() => String, { description: 'The facts that were judged, not their label; at least 20 characters.' })
  actsDescription: string;

  @Field(() => PartialDateScalar, { nullable: true, description: 'When those acts were; left out where it is not known.' })
  actPeriod?: string | null;

  @Field(() => String, { nullable: true, description: 'The sentence in words; left out where there was none.' })
  sentence?: string | null;

  @Field(() => SentenceServedEnum, { nullable: true, description: 'How much of it was served; not known when left out.' })
  served?: SentenceServed | null;

  @Field(() => String, { description: 'The paper that says so, by reference.' })
  source: string;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordPriorAdjudicationPayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
