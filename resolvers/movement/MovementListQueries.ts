import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { escortQuestionList } from '../../queries/movement/escortReads';
import { movementReasonList } from '../../queries/movement/movementReasonReads';
import { EscortQuestionConnection } from '../../schema/movement/EscortQuestionConnection';
import { MovementReasonConnection } from '../../schema/movement/MovementReasonConnection';
import { ForwardPageArgs } from '../../schema/reference/PageArgs';
import type { ApiContext } from '../context';

/** Code lists of movements; a retired value stays readable. */
@Resolver()
export class MovementListQueries {
  @Query(() => MovementReasonConnection, {
    description:
      'Why a movement or a person on it did not go as planned: the closed lists, retired reasons too, by list and code. For custodial roles.',
  })
  movementReasons(@Args(() => ForwardPageArgs) _page: ForwardPageArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => movementReasonList }, info);
  }

  @Query(() => EscortQuestionConnection, {
    description: 'The questions of escort records, retired ones too, by section and code. For custodial roles.',
  })
  escortQuestions(@Args(() => ForwardPageArgs) _page: ForwardPageArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => escortQuestionList }, info);
  }
}
