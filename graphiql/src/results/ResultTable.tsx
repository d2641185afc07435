import { useMemo, useState } from 'react';
import type { Cell } from './cells';
import { measures, NOTHING } from './cells';
import { type Order, sorted } from './sorting';
import type { Table } from './table';
import { totalsOf } from './totals';

interface ResultTableProps {
  readonly table: Table;
  readonly caption: string;
}

/** The rows, sortable by every column. A hidden count is drawn as what it is, and read aloud as such. */
export function ResultTable({ table, caption }: ResultTableProps) {
  const [order, setOrder] = useState<Order | null>(null);
  const { columns } = table;
  const rows = useMemo(() => sorted(table.rows, order), [table.rows, order]);
  const totals = useMemo(() => totalsOf(table), [table]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className="repatria-scroll" aria-label={caption} tabIndex={0}>
      <table className="repatria-table">
        <caption className="repatria-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, kind }, column) => {
              const own = order?.column === column ? order : null;
              return (
                <th
                  key={label + String(column)}
                  scope="col"
                  className={measures(kind) ? 'repatria-measure' : undefined}
                  aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" onClick={() => setOrder(nextOrder(own, column, measures(kind)))}>
                    {label}
                    <span aria-hidden="true" className="repatria-arrow">
                      {own ? (own.descending ? '▼' : '▲') : '↕'}
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own, and hold no state.
            <tr key={place}>
              {row.map((cell, column) => (
                <TableCell
                  key={columns[column]?.path}
                  cell={cell}
                  measure={measures(columns[column]?.kind ?? 'text')}
                  heads={column === 0}
                />
              ))}
            </tr>
          ))}
        </tbody>
        {totals.some((total) => total !== null) && (
          <tfoot>
            <tr>
              {totals.map((total, column) =>
                total ? (
                  <td key={columns[column]?.path} className="repatria-measure">
                    {total.text}
                    {total.hidden > 0 && <small> + {total.hidden} hidden</small>}
                  </td>
                ) : column === 0 ? (
                  <th key={columns[column]?.path} scope="row">
                    Sum of these rows
                  </th>
                ) : (
                  <td key={columns[column]?.path} />
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

/** Measures begin with the largest, words with the first; the third time the order of the answer is back. */
function nextOrder(current: Order | null, column: number, largestFirst: boolean): Order | null {
  if (!current) return { column, descending: largestFirst };
  return current.descending === largestFirst ? { column, descending: !largestFirst } : null;
}

function TableCell({ cell, measure, heads }: { readonly cell: Cell; readonly measure: boolean; readonly heads: boolean }) {
  const kind = [
    measure && 'repatria-measure',
    cell.withheld && 'repatria-hidden',
    cell.value === null && !cell.withheld && 'repatria-nothing',
  ]
    .filter(Boolean)
    .join(' ');
  const content = cell.withheld ? (
    <>
      <span aria-hidden="true">{cell.text}</span>
      <span className="repatria-unseen">{cell.hiddenBelow === null ? 'hidden' : `hidden, fewer than ${cell.hiddenBelow}`}</span>
    </>
  ) : cell.value === null ? (
    <>
      <span aria-hidden="true">{cell.text}</span>
      <span className="repatria-unseen">{cell.text === NOTHING ? 'not told' : cell.text}</span>
    </>
  ) : (
    <bdi title={cell.code !== null && cell.code !== cell.text ? cell.code : undefined}>{cell.text}</bdi>
  );
  return heads ? (
    <th scope="row" dir="auto" className={kind}>
      {content}
    </th>
  ) : (
    <td dir={measure ? undefined : 'auto'} className={kind}>
      {content}
    </td>
  );
}
