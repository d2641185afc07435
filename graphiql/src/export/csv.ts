import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Cell } from '../results/cells';
import type { Table } from '../results/table';
import { safeText } from './safeText';

/** RFC 4180 with a byte order mark, without which Excel reads Arabic as something else. States get a second column with their code. */
export function csvOf(table: Table): string {
  const { columns, rows } = table;
  const withCode = columns.map(({ kind }) => kind === 'country');
  const head = columns.flatMap(({ label }, index) => (withCode[index] ? [label, `${label} (code)`] : [label]));
  const body = rows.map((row) => row.flatMap((cell, index) => (withCode[index] ? [csvCell(cell), cell.code ?? ''] : [csvCell(cell)])));
  return stringify([head.map(safeText), ...body], { bom: true, record_delimiter: 'windows' });
}

/** Numbers plain, dates as ISO 8601, a hidden count as `<5`, nothing as an empty cell: zero is only where zero is meant. */
function csvCell({ text, value, withheld }: Cell): string | number {
  if (typeof value === 'number') return value;
  if (value instanceof Date) return value.getTime() % 86_400_000 === 0 ? value.toISOString().slice(0, 10) : value.toISOString();
  if (value === null && !withheld) return '';
  return safeText(text);
}
