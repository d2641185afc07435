import { type ChartKind, type ChartSpec, chartKinds } from '../reports/report';
import { measures } from '../results/cells';
import type { Table } from '../results/table';
import { suggestedChart } from './marks';

interface ChartChooserProps {
  readonly table: Table;
  /** Null: no picture. */
  readonly spec: ChartSpec | null;
  readonly onSpec: (spec: ChartSpec | null) => void;
}

const names: Readonly<Record<ChartKind, string>> = { bar: 'Bars', line: 'Line', funnel: 'Funnel', heat: 'Heat map', map: 'Map of States' };

/** Which picture, of what. */
export function ChartChooser({ table, spec, onSpec }: ChartChooserProps) {
  const { columns } = table;
  const labels = columns.filter(({ kind }) => !measures(kind));
  const countries = columns.filter(({ kind }) => kind === 'country');
  const start = spec ?? suggestedChart(table);
  if (!start) return null;
  const kinds = chartKinds.filter((kind) => kind !== 'map' || countries.length > 0);
  const choose = (kindName: string) => {
    const kind = kinds.find((known) => known === kindName);
    if (!kind) return onSpec(null);
    const x = kind === 'map' ? (countries[0]?.path ?? start.x) : start.x;
    const other = labels.find(({ path }) => path !== x)?.path ?? null;
    onSpec({ ...start, kind, x, series: kind === 'heat' ? (start.series ?? other) : kind === 'map' ? null : start.series });
  };

  return (
    <fieldset className="repatria-chooser">
      <legend className="repatria-unseen">Chart</legend>
      <label>
        Chart
        <select value={spec?.kind ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">None</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names[kind]}
            </option>
          ))}
        </select>
      </label>
      {spec && (
        <>
          <ColumnChoice
            label="of"
            value={spec.y}
            columns={columns.filter(({ kind }) => measures(kind))}
            none="number of rows"
            onValue={(y) => onSpec({ ...spec, y })}
          />
          <ColumnChoice
            label="by"
            value={spec.x}
            columns={spec.kind === 'map' ? countries : labels}
            none={null}
            onValue={(x) => onSpec({ ...spec, x: x ?? spec.x })}
          />
          {spec.kind !== 'map' && spec.kind !== 'funnel' && labels.length > 1 && (
            <ColumnChoice
              label="and"
              value={spec.series}
              columns={labels.filter(({ path }) => path !== spec.x)}
              none="nothing else"
              onValue={(series) => onSpec({ ...spec, series })}
            />
          )}
        </>
      )}
    </fieldset>
  );
}

interface ColumnChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly columns: Table['columns'];
  /** What no column means; null where one must be chosen. */
  readonly none: string | null;
  readonly onValue: (path: string | null) => void;
}

function ColumnChoice({ label, value, columns, none, onValue }: ColumnChoiceProps) {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onValue(event.target.value || null)}>
        {none !== null && <option value="">{none}</option>}
        {columns.map(({ path, label: name }) => (
          <option key={path} value={path}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
