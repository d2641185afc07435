import { type GraphQLResolveInfo, getArgumentValues, isObjectType } from 'graphql';
import type { CommandDeps } from '../commands/command';
import type { Viewer } from '../domain/access/viewer';
import { NotFound } from '../domain/errors';
import { executeRead, type ReadDeps } from '../queries/plan/execute';
import { fieldsOf } from '../queries/plan/selection';
import { project } from '../queries/plan/shape';
import type { ApiContext } from '../resolvers/context';

export interface ContextDeps {
  readonly reads: ReadDeps;
  readonly commands: CommandDeps;
}

/** The context of one request of one viewer. */
export function createContext(deps: ContextDeps, viewer: Viewer, requestId: string): ApiContext {
  const reads = { ...deps.reads, requestId };
  return {
    viewer,
    read: (root, info) =>
      executeRead(reads, viewer, { operation: info.fieldName, root, nodes: info.fieldNodes, args: argumentsOf(info), context: info }),
    run: async (command, input, objects, info) => {
      const changed = await command.execute({ ...deps.commands, requestId }, viewer, input);
      const payloadType = namedPayload(info);
      const payload: Record<string, unknown> = {};
      for (const [key, nodes] of fieldsOf(info, info.fieldNodes, payloadType)) {
        const field = nodes[0]?.name.value ?? '';
        const map = objects[field];
        if (map) {
          const where = () => (row: string) => `${row}.id = '${changed.id}'::uuid`;
          const root = { kind: 'single', map: () => map, where } as const;
          payload[key] = await executeRead(reads, viewer, { operation: info.fieldName, root, nodes, args: {}, context: info });
          if (payload[key] === null) throw new NotFound();
        } else {
          const report = (changed.report ?? {}) as Readonly<Record<string, unknown>>;
          payload[key] = field === '__typename' ? payloadType : project(report[field], nodes, info);
        }
      }
      return payload;
    },
  };
}

function argumentsOf(info: GraphQLResolveInfo): Readonly<Record<string, unknown>> {
  const [node] = info.fieldNodes;
  const field = info.parentType.getFields()[info.fieldName];
  return node && field ? getArgumentValues(field, node, info.variableValues) : {};
}

function namedPayload(info: GraphQLResolveInfo): string {
  const type = 'ofType' in info.returnType ? info.returnType.ofType : info.returnType;
  if (!isObjectType(type)) throw new Error(`${info.fieldName} answers no payload object.`);
  return type.name;
}
