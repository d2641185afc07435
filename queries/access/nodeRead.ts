import { kindOf, type NodeKind } from '../../domain/reference/nodeId';
import type { RootRead } from '../plan/execute';
import { mapNamed } from '../plan/readMap';

export interface NodeRead {
  readonly read: RootRead;
  /** The object's type where its kind has one; null for persons, whose row tells it. */
  readonly type: string | null;
}

/** How the object of an id is read. Null: no object can have this id (rulings 24: as for an absent one). */
export function nodeRead(id: string): NodeRead | null {
  const kind: NodeKind | undefined = kindOf(id);
  if (kind === undefined || kind === 'Part') return null;
  return {
    type: kind === 'Person' ? null : kind,
    read: {
      kind: 'single',
      map: () => mapNamed(kind),
      where: (_args, bind) => {
        const placeholder = bind(id);
        return (row) => `${row}.id = ${placeholder}::uuid`;
      },
    },
  };
}
