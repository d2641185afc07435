import { lazy, Suspense, useState } from 'react';
import { ChartChooser } from '../chart/ChartChooser';
import type { Theme } from '../chart/palette';
import type { ChartSpec } from '../reports/report';
import { numberText } from './cells';
import { ResultTable } from './ResultTable';
import type { Table } from './table';
import { hiddenIn } from './totals';

// The grammar of graphics is loaded with the first picture.
const ChartView = lazy(() => import('../chart/ChartView').then(({ ChartView: view }) => ({ default: view })));

interface TableSectionProps {
  readonly table: Table;
  readonly theme: Theme;
  readonly title: string;
  /** False where the title stands above already. */
  readonly headed: boolean;
}

/** One list: its picture, then its rows. */
export function TableSection({ table, theme, title, headed }: TableSectionProps) {
  const [chosen, setChosen] = useState<ChartSpec | null | undefined>(undefined);
  const spec = chosen === undefined ? table.chart : chosen;
  const { rows } = table;
  const hidden = hiddenIn(rows.flat());

  if (rows.length === 0) {
    return (
      <section className="repatria-list">
        {headed && <h3>{title}</h3>}
        <p className="repatria-empty">
          Nobody and nothing fits the question as it was asked. Where it has filters, widen them and run it again.
        </p>
      </section>
    );
  }
  return (
    <section className="repatria-list" aria-label={title}>
      <div className="repatria-list-head">
        {headed && <h3 dir="auto">{title}</h3>}
        <p>
          {numberText(rows.length)} {rows.length === 1 ? 'row' : 'rows'}
          {hidden > 0 && ` · ${hidden} small ${hidden === 1 ? 'count' : 'counts'} hidden`}
        </p>
        <ChartChooser table={table} spec={spec} onSpec={setChosen} />
      </div>
      {spec && (
        <Suspense fallback={<p className="repatria-waiting">Drawing …</p>}>
          <ChartView table={table} spec={spec} theme={theme} label={`Chart: ${title}. The table that follows has the same figures.`} />
        </Suspense>
      )}
      <ResultTable table={table} caption={title} />
    </section>
  );
}
