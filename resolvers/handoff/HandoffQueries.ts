import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { byIdOrRef } from '../../queries/plan/byIdOrRef';
import { listNamed } from '../../queries/plan/readMap';
import { ProsecutionHandoff } from '../../schema/handoff/ProsecutionHandoff';
import { ProsecutionHandoffConnection } from '../../schema/handoff/ProsecutionHandoffConnection';
import { ProsecutionHandoffsArgs } from '../../schema/handoff/ProsecutionHandoffsArgs';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

const prosecutionHandoffRead = byIdOrRef('ProsecutionHandoff');

@Resolver()
export class HandoffQueries {
  @Query(() => ProsecutionHandoff, {
    nullable: true,
    description:
      'One prosecution handoff, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see. For custodial case roles; for liaison officers from DISPATCHED on.',
  })
  prosecutionHandoff(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(prosecutionHandoffRead, info);
  }

  @Query(() => ProsecutionHandoffConnection, {
    description:
      'Prosecution handoffs that the viewer sees; a State those to itself from DISPATCHED on. For custodial case roles and liaison officers.',
  })
  prosecutionHandoffs(
    @Args(() => ProsecutionHandoffsArgs) _args: ProsecutionHandoffsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => listNamed('prosecutionHandoffs') }, info);
  }
}
