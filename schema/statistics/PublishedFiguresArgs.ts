import { ArgsType, Field, InputType, Int } from 'type-graphql';
import type { FigureTopic } from '../../domain/statistics/publishedFigures';
import { ForwardPageArgs } from '../reference/PageArgs';
import { CountryCodeScalar } from '../reference/scalars';
import { FigureTopicEnum } from './enumerations';

@InputType({ description: 'Narrows a list of published figures; all given fields must hold.' })
export class PublishedFigureFilter {
  @Field(() => [FigureTopicEnum], { nullable: true, description: 'About one of these.' })
  topic?: FigureTopic[] | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'About this State.' })
  country?: string | null;

  @Field(() => Int, { nullable: true, description: 'Speaks of an instant in this year, UTC.' })
  asOfYear?: number | null;
}

@ArgsType()
export class PublishedFiguresArgs extends ForwardPageArgs {
  @Field(() => PublishedFigureFilter, { nullable: true, description: 'Narrows the list; all given fields must hold.' })
  filter?: PublishedFigureFilter | null;
}
