import { isId } from '../../domain/reference/nodeId';
import type { RootRead } from './execute';
import { mapNamed, type RowSql } from './readMap';

/** `thing(id, ref)`: the object of that id, of that reference, or of both. Neither given, or a malformed id: none. */
export function byIdOrRef(type: string, narrowed?: RowSql): RootRead {
  return {
    kind: 'single',
    map: () => mapNamed(type),
    where: ({ id, ref }, bind) => {
      if (id == null && ref == null) return null;
      if (id != null && !isId(String(id))) return null;
      const idValue = id == null ? null : bind(id);
      const refValue = ref == null ? null : bind(ref);
      return (row) =>
        [
          idValue === null ? null : `${row}.id = ${idValue}::uuid`,
          refValue === null ? null : `${row}.ref = ${refValue}`,
          narrowed?.(row) ?? null,
        ]
          .filter((condition) => condition !== null)
          .join(' and ');
    },
  };
}
