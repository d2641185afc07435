import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { childCaseRead } from '../../queries/family/childCaseReads';
import { listNamed } from '../../queries/plan/readMap';
import { ChildCase } from '../../schema/family/ChildCase';
import { ChildCaseConnection } from '../../schema/family/ChildCaseConnection';
import { ChildCasesArgs } from '../../schema/family/ChildCasesArgs';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

@Resolver()
export class FamilyQueries {
  @Query(() => ChildCase, {
    nullable: true,
    description:
      'One case of a child, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see. For custodial case roles; for the State of destination from the consent on.',
  })
  childCase(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(childCaseRead, info);
  }

  @Query(() => ChildCaseConnection, {
    description: 'Cases of children that the viewer sees. For custodial case roles; for the State of destination from the consent on.',
  })
  childCases(@Args(() => ChildCasesArgs) _args: ChildCasesArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('childCases') }, info);
  }
}
