import type { Theme } from '../chart/palette';
import { TableSection } from './TableSection';
import type { Table } from './table';

interface ListsProps {
  readonly tables: readonly Table[];
  readonly theme: Theme;
  readonly title: string;
  readonly state: 'unasked' | 'refused' | 'answered';
  /** The answer is one to a report, which names its lists. */
  readonly ofReport: boolean;
}

const UNASKED = 'Not asked yet. Fill in what matters to you above, then run it.';
const NOTHING_FOUND = 'There is nothing by what was filled in, or it is not yours to see. Check the form above and run it again.';
const NO_LIST = 'The answer holds no list, so there is nothing to show as a table. “JSON” above shows it whole.';

/** The lists of an answer, or what to do where there is none. */
export function Lists({ tables, theme, title, state, ofReport }: ListsProps) {
  if (tables.length > 0) {
    return tables.map((table) => (
      <TableSection
        key={table.name}
        table={table}
        theme={theme}
        title={table.title ?? title}
        headed={tables.length > 1 && table.title !== null}
      />
    ));
  }
  if (state === 'refused') return null;
  return <p className="repatria-empty">{state === 'unasked' ? UNASKED : ofReport ? NOTHING_FOUND : NO_LIST}</p>;
}
