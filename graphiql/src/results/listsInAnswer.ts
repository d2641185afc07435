import type { Column, ColumnKind } from '../reports/report';
import { isCount, isDateText } from './cells';
import { isCountryCode } from './countries';
import { factsBeside, labelOf, rowsOf, type Table } from './table';

const MOST_COLUMNS = 24;
const DEEPEST = 4;

/** Every list of objects in an answer that nobody described, as a table: columns are what its rows hold. */
export function listsInAnswer(data: unknown): readonly Table[] {
  return findLists(data, '').map(({ path, rows }) => {
    const columns = columnsOf(rows);
    return { name: path, title: titleOf(path), columns, chart: null, rows: rowsOf(rows, columns), facts: factsBeside(data, path) };
  });
}

interface FoundList {
  readonly path: string;
  readonly rows: readonly unknown[];
}

function findLists(value: unknown, path: string): readonly FoundList[] {
  if (Array.isArray(value)) return value.some(isObject) ? [{ path, rows: value }] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => findLists(inner, path === '' ? name : `${path}.${name}`));
}

function columnsOf(rows: readonly unknown[]): readonly Column[] {
  const values = new Map<string, unknown[]>();
  for (const row of rows) collect(row, '', 0, values);
  return [...values].slice(0, MOST_COLUMNS).map(([path, found]) => ({ path, label: labelAt(path, rows), kind: kindOf(found) }));
}

/** Single values of a row, those of objects inside it too; `{dimension, value}` of statistics is one value. */
function collect(value: unknown, path: string, depth: number, values: Map<string, unknown[]>): void {
  if (isObject(value) && !isCount(value) && depth < DEEPEST) {
    for (const [name, inner] of Object.entries(value)) collect(inner, path === '' ? name : `${path}.${name}`, depth + 1, values);
    return;
  }
  if (Array.isArray(value) && value.length > 0 && value.every(isKey)) {
    value.forEach((key, place) => {
      collect(key.value, `${path}.${place}.value`, depth + 1, values);
    });
    return;
  }
  const found = values.get(path);
  if (found) found.push(value);
  else values.set(path, [value]);
}

function kindOf(found: readonly unknown[]): ColumnKind {
  const present = found.filter((value) => value !== null && value !== undefined);
  const all = (test: (value: unknown) => boolean) => present.length > 0 && present.every(test);
  if (all(isCount)) return 'suppressed';
  if (all((value) => typeof value === 'number')) return 'number';
  if (all(isDateText)) return 'date';
  if (all((value) => typeof value === 'string' && (isCountryCode(value) || value === 'UNKNOWN'))) return 'country';
  return 'text';
}

function labelAt(path: string, rows: readonly unknown[]): string {
  const steps = path.split('.');
  const [list, place, last] = steps.slice(-3);
  if (last === 'value' && list !== undefined && /^\d+$/.test(place ?? '')) {
    const first = rows.find(isObject);
    const keys = first?.[list];
    const key = Array.isArray(keys) ? keys[Number(place)] : null;
    if (isKey(key)) return labelOf(key.dimension.toLowerCase().replaceAll('_', ' '));
  }
  return steps
    .filter((step) => step !== 'node')
    .map((step, depth) => (depth === 0 ? labelOf(step) : labelOf(step).toLowerCase()))
    .join(' · ');
}

const titleOf = (path: string) =>
  path
    .split('.')
    .filter((step) => step !== 'nodes' && step !== 'edges' && step !== 'rows')
    .map(labelOf)
    .join(' · ') || 'Answer';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isKey = (value: unknown): value is { readonly dimension: string; readonly value: unknown } =>
  isObject(value) && typeof value['dimension'] === 'string' && 'value' in value;
