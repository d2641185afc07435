import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { listNamed } from '../../queries/plan/readMap';
import { CorrectionConnection } from '../../schema/person/CorrectionConnection';
import { CorrectionsArgs } from '../../schema/person/CorrectionsArgs';
import type { ApiContext } from '../context';

@Resolver()
export class CorrectionQueries {
  @Query(() => CorrectionConnection, {
    description:
      'Corrections of the register with their old versions, the oldest first. For custodial case roles; a liaison officer gets FORBIDDEN.',
  })
  corrections(@Args(() => CorrectionsArgs) _args: CorrectionsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('corrections') }, info);
  }
}
