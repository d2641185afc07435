import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { byIdOrRef } from '../../queries/plan/byIdOrRef';
import { listNamed } from '../../queries/plan/readMap';
import { Movement } from '../../schema/movement/Movement';
import { MovementConnection } from '../../schema/movement/MovementConnection';
import { MovementDiagnostics } from '../../schema/movement/MovementDiagnostics';
import { MovementsArgs } from '../../schema/movement/MovementsArgs';
import { CaseRefScalar } from '../../schema/reference/scalars';
import type { ApiContext } from '../context';

const movementRead = byIdOrRef('Movement');
const diagnosticsRead = byIdOrRef('MovementDiagnostics');

@Resolver()
export class MovementQueries {
  @Query(() => Movement, {
    nullable: true,
    description:
      'One movement, by id or reference. Null, without an error, when there is none or it is not the viewer’s to see. For custodial case roles; for liaison officers of the receiving State from AUTHORISED on.',
  })
  movement(
    @Arg('id', () => ID, { nullable: true, description: 'The object’s id.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its case reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(movementRead, info);
  }

  @Query(() => MovementDiagnostics, {
    nullable: true,
    description:
      'Why a movement stands where it stands: its events in the order in which they occurred, replayed, with what is invalid, late or out of order, and its counts beside its list. Null, without an error, when there is none. For transfer coordinators, registrars, the decision authority and the data-protection officer.',
  })
  movementDiagnostics(
    @Arg('id', () => ID, { nullable: true, description: 'Id of the movement.' }) _id: string | null,
    @Arg('ref', () => CaseRefScalar, { nullable: true, description: 'Its reference; with `id`, both must fit.' }) _ref: string | null,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read(diagnosticsRead, info);
  }

  @Query(() => MovementConnection, {
    description:
      'Movements that the viewer sees; a State those to itself from AUTHORISED on. For custodial case roles and liaison officers.',
  })
  movements(@Args(() => MovementsArgs) _args: MovementsArgs, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return context.read({ kind: 'list', list: () => listNamed('movements') }, info);
  }
}
