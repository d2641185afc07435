import 'reflect-metadata';
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { buildSchema } from 'type-graphql';
import { accessTo, mayCall, type RootType } from '../domain/access/operations';
import { Forbidden, Unauthenticated } from '../domain/errors';
import { CONCRETE_TYPE } from '../queries/plan/shape';
import type { ApiContext } from '../resolvers/context';
import { resolverClasses } from './resolverClasses';

/** Type-graphql wants a topic system to know that subscriptions exist; ours subscribe to the outbox by themselves. */
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('There are no topics.');
  },
};

/** The executable schema: type-graphql's classes, each root field behind the table of operations, all else answered by plans. */
export async function createSchema(): Promise<GraphQLSchema> {
  // Whether it is a valid schema Apollo asks at its start, as every test of the documents does.
  const schema = await buildSchema({ resolvers: resolverClasses(), validate: false, pubSub: NO_TOPICS, skipCheck: true });
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInterfaceType(type))
      type.resolveType = (value: { readonly [CONCRETE_TYPE]?: string; readonly __typename?: string }) =>
        value[CONCRETE_TYPE] ?? value.__typename;
    if (!isObjectType(type)) continue;
    if (isRoot(type.name)) guardRoot(type, type.name);
    else for (const field of Object.values(type.getFields())) field.resolve = answered;
  }
  return schema;
}

const isRoot = (name: string): name is RootType => name === 'Query' || name === 'Mutation' || name === 'Subscription';

/** Plans and commands shape their answers in the keys of the response: aliases and arguments are dealt with already. */
const answered: GraphQLFieldResolver<Record<string, unknown>, ApiContext> = (source, _args, _context, info) => source[info.path.key];

/** The first wall: nothing that the table of operations does not open is reachable. */
function guardRoot(type: GraphQLObjectType, root: RootType): void {
  for (const field of Object.values(type.getFields())) {
    const { resolve, subscribe } = field;
    const guard =
      (inner: GraphQLFieldResolver<unknown, ApiContext> | undefined): GraphQLFieldResolver<unknown, ApiContext> =>
      (source, args, context, info) => {
        if (!context.viewer) throw new Unauthenticated('Sign in first.');
        // A command refuses by itself, and leaves the refusal in the audit.
        const refusedHere = root !== 'Mutation' || accessTo(root, field.name) === null;
        if (refusedHere && !mayCall(context.viewer.role, root, field.name))
          throw new Forbidden(`The role ${context.viewer.role} may never do this.`);
        return inner?.(source, args, context, info);
      };
    field.resolve = guard(resolve as GraphQLFieldResolver<unknown, ApiContext>);
    if (subscribe) field.subscribe = guard(subscribe as GraphQLFieldResolver<unknown, ApiContext>);
  }
}
