import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { byIdOrRef } from '../../queries/plan/byIdOrRef';
import { listNamed } from '../../queries/plan/readMap';
import { LegalProceeding } from '../../schema/proceeding/LegalProceeding';
import { LegalProceedingConnection } from '../../schema/proceeding/LegalProceedingConnection';
import { LegalProceedingsArgs } from '../../schema/proceeding/LegalProceedingsArgs';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

const legalProceedingRead = byIdOrRef('LegalProceeding');

@Resolver()
export class ProceedingQueries {
  @Query(() => LegalProceeding, {
    nullable: true,
    description:
      'One criminal proceeding, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see. For custodial case roles; a liaison officer gets FORBIDDEN.',
  })
  legalProceeding(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(legalProceedingRead, info);
  }

  @Query(() => LegalProceedingConnection, {
    description: 'Criminal proceedings that the viewer sees. For custodial case roles; a liaison officer gets FORBIDDEN.',
  })
  legalProceedings(
    @Args(() => LegalProceedingsArgs) _args: LegalProceedingsArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => listNamed('legalProceedings') }, info);
  }
}
