import type { Cell } from './cells';

export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** Rows by one column; equal rows keep their order, and what is not there stands last either way. */
export function sorted(rows: readonly (readonly Cell[])[], order: Order | null): readonly (readonly Cell[])[] {
  if (!order) return rows;
  const direction = order.descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [left, right] = [keyOf(one[order.column]), keyOf(other[order.column])];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * compare(left, right);
  });
}

/** A hidden count stands between none and the first that is told. */
function keyOf(cell: Cell | undefined): number | string | null {
  if (!cell) return null;
  if (cell.withheld) return 0.5;
  return cell.value instanceof Date ? cell.value.getTime() : cell.value;
}

const compare = (one: number | string, other: number | string) =>
  typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), 'en', { numeric: true });
