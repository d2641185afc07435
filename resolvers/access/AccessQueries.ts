import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { permissionsOf } from '../../domain/access/operations';
import { allowedPurposes } from '../../domain/access/purposes';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Role } from '../../domain/access/vocabulary';
import { BadUserInput } from '../../domain/errors';
import { accountList, accountRegister } from '../../queries/access/accountReads';
import { nodeRead } from '../../queries/access/nodeRead';
import { CONCRETE_TYPE, project } from '../../queries/plan/shape';
import { AccountConnection } from '../../schema/access/AccountConnection';
import { AccountRegisterArgs } from '../../schema/access/AccountRegisterArgs';
import { RoleEnum } from '../../schema/access/enumerations';
import { Viewer } from '../../schema/access/Viewer';
import { Node } from '../../schema/reference/Node';
import { ForwardPageArgs } from '../../schema/reference/PageArgs';
import type { ApiContext } from '../context';

const MOST_NODES = 100;

@Resolver()
export class AccessQueries {
  @Query(() => Viewer, { description: 'The signed-in account, its role, and what the role may call. For every signed-in account.' })
  viewer(@Ctx() { viewer }: ApiContext, @Info() info: GraphQLResolveInfo) {
    const { accountId: id, name, role, country, organisation, purpose, roles = [role] } = viewer;
    const allowed = { permissions: permissionsOf(role, viewer.readOnly), allowedPurposes: allowedPurposes(role) };
    return project(
      { __typename: 'Viewer', id, name, role, roles, country, organisation, purpose, ...allowed },
      info.fieldNodes,
      info,
      info.returnType,
    );
  }

  @Query(() => Node, {
    nullable: true,
    description:
      'Any object by its id. Null, without an error, when there is none or it is not the viewer’s to see. For every signed-in account.',
  })
  node(@Arg('id', () => ID, { description: 'The object’s id.' }) id: string, @Ctx() context: ApiContext, @Info() info: GraphQLResolveInfo) {
    return readNode(id, context, info);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description:
      'Objects by their ids, in the order asked; null in the place of one that is absent or not visible. For every signed-in account. More than 100 ids are BAD_USER_INPUT.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'Ids, at most 100.' }) ids: string[],
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (ids.length > MOST_NODES) {
      throw new BadUserInput([{ path: 'ids', code: 'OUT_OF_RANGE', message: `At most ${MOST_NODES} ids at once.` }]);
    }
    return Promise.all(ids.map((id) => nodeAmongOthers(id, context, info)));
  }

  @Query(() => AccountConnection, {
    description:
      'Active accounts of the custodial organisation, by name: to name a team. For custodial and office roles; a liaison officer gets FORBIDDEN.',
  })
  accounts(
    @Arg('role', () => RoleEnum, { nullable: true, description: 'Only accounts of this role.' }) role: Role | null,
    @Args(() => ForwardPageArgs) _page: ForwardPageArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => accountList(role ?? null) }, info);
  }

  @Query(() => AccountConnection, {
    description:
      'Every account, closed ones too, by name, with its roles and what was done to it. For ADMINISTRATOR, AUDITOR and DATA_PROTECTION_OFFICER; every other role gets FORBIDDEN.',
  })
  accountRegister(
    @Args(() => AccountRegisterArgs) _args: AccountRegisterArgs,
    @Ctx() context: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.read({ kind: 'list', list: () => accountRegister }, info);
  }
}

async function readNode(id: string, context: ApiContext, info: GraphQLResolveInfo): Promise<unknown> {
  const found = nodeRead(id, scopeFamilyOf(context.viewer.role));
  if (found === null) return null;
  return ofType(found.type, await context.read(found.read, info));
}

async function nodeAmongOthers(id: string, context: ApiContext, info: GraphQLResolveInfo): Promise<unknown> {
  const found = nodeRead(id, scopeFamilyOf(context.viewer.role));
  return found && ofType(found.type, await context.objectById(found.kind, id, info));
}

const ofType = (type: string | null, value: unknown) =>
  type === null || typeof value !== 'object' || value === null ? value : { ...value, [CONCRETE_TYPE]: type };
