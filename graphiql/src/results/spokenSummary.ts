import type { Notice } from './answer';
import type { Table } from './table';
import { hiddenIn } from './totals';

/** What a screen reader says when an answer arrives. */
export function spokenSummary(tables: readonly Table[], notice: Notice | null): string {
  if (notice?.kind === 'refused') return '';
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  const hidden = tables.reduce((sum, table) => sum + hiddenIn(table.rows.flat()), 0);
  const lists = tables.length > 1 ? ` in ${tables.length} lists` : '';
  const closed = hidden > 0 ? ` ${hidden} small ${hidden === 1 ? 'count is' : 'counts are'} hidden.` : '';
  return `Answered: ${rows} ${rows === 1 ? 'row' : 'rows'}${lists}.${closed}`;
}
