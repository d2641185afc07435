import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { recordPublishedFigure } from '../../commands/statistics/recordPublishedFigure';
import { publishedFigureList, publishedFigureReads } from '../../queries/statistics/publishedFigureReads';
import { PublishedFigureConnection } from '../../schema/statistics/PublishedFigureConnection';
import { PublishedFiguresArgs } from '../../schema/statistics/PublishedFiguresArgs';
import { RecordPublishedFigureInput, RecordPublishedFigurePayload } from '../../schema/statistics/recordPublishedFigure';
import type { ApiContext } from '../context';

@Resolver()
export class PublishedFigureMutations {
  @Query(() => PublishedFigureConnection, {
    description:
      'What others published, each figure with source and day, the latest first; never merged with each other or with the register. For every signed-in account.',
  })
  publishedFigures(
    @Args(() => PublishedFiguresArgs) _args: PublishedFiguresArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => publishedFigureList }, info);
  }

  @Mutation(() => RecordPublishedFigurePayload, {
    description:
      'ANALYST, LEGAL_OFFICER or DECISION_AUTHORITY records a figure as it was published; another one is added, none is changed. Errors: BAD_USER_INPUT.',
  })
  recordPublishedFigure(
    @Arg('input', () => RecordPublishedFigureInput, { description: 'The figure.' }) input: RecordPublishedFigureInput,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.run(recordPublishedFigure, input, { publishedFigure: publishedFigureReads }, info);
  }
}
