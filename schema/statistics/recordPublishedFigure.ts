import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { FigureTopic, PublishedFigureStanding } from '../../domain/statistics/publishedFigures';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { FigureTopicEnum, PublishedFigureStandingEnum } from './enumerations';
import { PublishedFigure } from './PublishedFigure';

@InputType({ description: 'A figure that somebody published, as published.' })
export class RecordPublishedFigureInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => FigureTopicEnum, { description: 'What it is about.' })
  topic: FigureTopic;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description: 'The State, where the topic is told State by State; required for OF_NATIONALITY.',
  })
  country?: string | null;

  @Field(() => Int, { description: 'The number, zero or more.' })
  value: number;

  @Field(() => DateTimeScalar, { description: 'The instant that it speaks of; not in the future.' })
  asOf: Date;

  @Field(() => String, { description: 'Who published it, and where.' })
  source: string;

  @Field(() => String, { description: 'Who is counted, in the words of the source.' })
  basis: string;

  @Field(() => PublishedFigureStandingEnum, { description: 'How the source stands to it.' })
  confidence: PublishedFigureStanding;
}

@ObjectType({ description: 'What was written.' })
export class RecordPublishedFigurePayload {
  @Field(() => PublishedFigure, { description: 'The figure.' })
  publishedFigure: PublishedFigure;
}
