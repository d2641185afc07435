import { isInStateSlice, scopeFor } from '../../domain/access/fieldClasses';
import { scopeFamilyOf } from '../../domain/access/roles';
import type { Role } from '../../domain/access/vocabulary';
import type { FilterRead, ListRead, ReadMap } from './readMap';

/** Whether a field is open to a role: of every object it sees, of those of cases it works on, or of none. */
export type FieldAccess = 'OPEN' | 'TEAM' | 'CLOSED';

/** What a role reads of a type, whatever the row: the planner, `docs/PERMISSIONS.md` and its tests ask here. */
export function fieldAccess(role: Role, map: ReadMap, typeName: string, fieldName: string): FieldAccess {
  const declared = map.fields[fieldName];
  if (!declared) return 'CLOSED';
  const family = scopeFamilyOf(role);
  const field = family === 'liaison' ? (declared.forStates ?? declared) : declared;
  if (family === 'liaison' && !isInStateSlice(typeName, fieldName)) return 'CLOSED';
  // The office sees no person, and so nothing of class 2 (rulings 1).
  if (field.level === 2 && family === 'office') return 'CLOSED';
  const scope = field.category === undefined ? 'o' : scopeFor(role, field.category);
  if (scope === null) return 'CLOSED';
  return scope === 'c' && map.person !== null ? 'TEAM' : 'OPEN';
}

/** Case by case is not enough: a filter asks of every row at once. */
export function filterIsOpen(role: Role, read: FilterRead, value?: unknown): boolean {
  const family = scopeFamilyOf(role);
  if (family === 'liaison')
    return read.forStates === true && (value === undefined || (read.valuesForStates?.includes(String(value)) ?? true));
  if (read.level === 2 && family === 'office') return false;
  return read.category === undefined || scopeFor(role, read.category) === 'o';
}

export function orderIsOpen(role: Role, list: ListRead, name: string): boolean {
  if (scopeFamilyOf(role) === 'liaison' && list.ordersClosedToStates?.includes(name)) return false;
  return list.orders?.[name] !== undefined;
}
