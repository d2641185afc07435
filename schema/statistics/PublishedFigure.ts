import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FigureTopic, PublishedFigureStanding } from '../../domain/statistics/publishedFigures';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { FigureTopicEnum, PublishedFigureStandingEnum } from './enumerations';

@ObjectType({
  description:
    'A figure that somebody published, with source and day. Published figures disagree; none replaces another, and none is merged with what the register counts.',
})
export class PublishedFigure {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => FigureTopicEnum, { description: 'What it is about.' })
  topic: FigureTopic;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'The State that it is about; null for all together.' })
  country: string | null;

  @Field(() => Int, { description: 'The number, as published.' })
  value: number;

  @Field(() => DateTimeScalar, { description: 'The instant that it speaks of, UTC.' })
  asOf: Date;

  @Field(() => String, { description: 'Who published it.' })
  source: string;

  @Field(() => String, { description: 'Who is counted, in the words of the source.' })
  basis: string;

  @Field(() => PublishedFigureStandingEnum, { description: 'How its source stood to it.' })
  confidence: PublishedFigureStanding;

  @Field(() => DateTimeScalar, { description: 'When it was recorded here, UTC.' })
  recordedAt: Date;
}
