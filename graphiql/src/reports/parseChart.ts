import { type ChartKind, type ChartSpec, type Column, chartKinds } from './report';

/** The channels of each kind: x, y and series by the names that its line gives them. */
const channels = {
  bar: { x: 'x', y: 'y', series: 'series' },
  line: { x: 'x', y: 'y', series: 'series' },
  funnel: { x: 'x', y: 'y', series: 'series' },
  heat: { x: 'x', y: 'value', series: 'y' },
  map: { x: 'country', y: 'value', series: 'series' },
} as const satisfies Record<ChartKind, Record<'x' | 'y' | 'series', string>>;

/** `bar x=… y=… series=…`, `heat x=… y=… value=…`, `map country=… value=…`, `none`; columns by their path or label. */
export function parseChart(line: string, columns: readonly Column[], faults: string[]): ChartSpec | null {
  const [, kindName, rest = ''] = /^([a-z]+)\s*(.*)$/.exec(line.trim()) ?? [];
  if (kindName === 'none') return null;
  const kind = chartKinds.find((known) => known === kindName);
  if (!kind) {
    faults.push(`Not a chart: ${line}.`);
    return null;
  }
  const given = new Map([...rest.matchAll(/([a-z]+)=(?:"([^"]*)"|(\S+))/g)].map(([, channel, quoted, bare]) => [channel, quoted ?? bare]));
  const columnOf = (channel: string): string | null => {
    const named = given.get(channel);
    if (named === undefined) return null;
    const column = columns.find(({ path, label }) => path === named || label === named);
    if (!column) faults.push(`The chart names no column: ${channel}=${named}.`);
    return column?.path ?? null;
  };
  const names = channels[kind];
  const x = columnOf(names.x);
  if (x === null) {
    faults.push(`The chart lacks ${names.x}: ${line}.`);
    return null;
  }
  return { kind, x, y: columnOf(names.y), series: columnOf(names.series) };
}
