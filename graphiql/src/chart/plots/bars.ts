import { barX, plot, ruleX, text } from '@observablehq/plot';
import { numberText } from '../../results/cells';
import { isHidden, type Mark } from '../marks';
import {
  beginsWithDigit,
  type Drawing,
  distinct,
  hiddenSwatch,
  inOrder,
  kindOfColumn,
  labelOfColumn,
  type Plotting,
  roomFor,
  seriesColors,
  shortened,
} from './plotting';

const MOST_BARS = 40;

/** Horizontal bars, the longest first; what has an order of its own (dates, bands) keeps it. Series of counts are stacked, others stand side by side. */
export function drawBars(plotting: Plotting): Drawing {
  const { marks, spec, columns } = plotting;
  const names = orderedNames(marks, kindOfColumn(columns, spec.x) === 'date');
  const shownNames = names.slice(0, MOST_BARS);
  const shown = marks.filter(({ x }) => shownNames.includes(x.text));
  const measure = kindOfColumn(columns, spec.y);
  const beside = spec.series !== null && (measure === 'percent' || measure === 'duration');
  const svg = beside ? besideEachOther(plotting, shown, shownNames) : stacked(plotting, shown, shownNames);
  const colors = seriesColors(marks, plotting.palette);
  const series = spec.series === null ? [] : [...colors].map(([label, fill]) => ({ label: label ?? '', fill }));
  return {
    svg,
    legend: { swatches: [...series, ...hiddenSwatch(shown, plotting.hatch, plotting.palette)], ramp: null },
    remark: names.length > MOST_BARS ? `The picture shows the first ${MOST_BARS} of ${names.length}; the table has all.` : null,
  };
}

function orderedNames(marks: readonly Mark[], overTime: boolean): readonly string[] {
  const names = distinct(marks.map(({ x }) => x.text));
  if (overTime) return names;
  if (names.some(beginsWithDigit)) return inOrder(names);
  const sums = new Map<string, number>();
  for (const { x, high } of marks) sums.set(x.text, (sums.get(x.text) ?? 0) + (high ?? 0));
  return [...names].sort((one, other) => (sums.get(other) ?? 0) - (sums.get(one) ?? 0));
}

interface Segment {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly stroke: string;
}

interface End {
  readonly name: string;
  readonly at: number;
  readonly label: string;
}

function stacked(plotting: Plotting, marks: readonly Mark[], names: readonly string[]) {
  const colors = seriesColors(plotting.marks, plotting.palette);
  const segments: Segment[] = [];
  const ends: End[] = [];
  for (const name of names) {
    const own = marks.filter(({ x }) => x.text === name);
    let at = 0;
    for (const { low, high, series } of own) {
      const color = colors.get(series) ?? plotting.palette.text;
      if (low !== null && low !== 0) segments.push({ name, from: at, to: at + low, fill: color, stroke: 'none' });
      if (low !== null && high !== null && high > low) {
        segments.push({ name, from: at + low, to: at + high, fill: plotting.hatch(color), stroke: color });
      }
      at += high ?? low ?? 0;
    }
    ends.push({ name, at: Math.max(at, 0), label: endLabel(own) });
  }
  return plot({
    ...frame(plotting, names, [...segments.map(({ from }) => from), ...segments.map(({ to }) => to)]),
    height: 46 + names.length * 26,
    y: { domain: names, label: null, tickSize: 0, tickFormat: (name: string) => shortened(name, 34) },
    marks: [
      barX(segments, {
        x1: 'from',
        x2: 'to',
        y: 'name',
        fill: { value: 'fill', scale: null },
        stroke: { value: 'stroke', scale: null },
        insetTop: 3,
        insetBottom: 3,
      }),
      text(ends, { x: 'at', y: 'name', text: 'label', textAnchor: 'start', dx: 6 }),
      ruleX([0]),
    ],
  });
}

function besideEachOther(plotting: Plotting, marks: readonly Mark[], names: readonly string[]) {
  const colors = seriesColors(plotting.marks, plotting.palette);
  const bars = marks.map((mark) => {
    const color = colors.get(mark.series) ?? plotting.palette.text;
    return {
      name: mark.x.text,
      series: mark.series ?? '',
      to: mark.high ?? 0,
      fill: isHidden(mark) ? plotting.hatch(color) : color,
      label: mark.label,
    };
  });
  const series = distinct(marks.map((mark) => mark.series ?? ''));
  return plot({
    ...frame(plotting, names, [0, ...bars.map(({ to }) => to)]),
    height: 46 + names.length * (12 + series.length * 18),
    fy: { domain: names, label: null, padding: 0.25, tickFormat: (name: string) => shortened(name, 34), axis: 'left' },
    y: { domain: series, axis: null },
    marks: [
      barX(bars, { x: 'to', y: 'series', fy: 'name', fill: { value: 'fill', scale: null }, insetTop: 1, insetBottom: 1 }),
      text(bars, { x: 'to', y: 'series', fy: 'name', text: 'label', textAnchor: 'start', dx: 6 }),
      ruleX([0]),
    ],
  });
}

function frame({ width, columns, spec }: Plotting, names: readonly string[], values: readonly number[]) {
  return {
    width,
    marginLeft: roomFor(
      names.map((name) => shortened(name, 34)),
      { least: 60, most: Math.min(240, width * 0.4) },
    ),
    marginRight: 64,
    marginTop: 8,
    marginBottom: 38,
    x: {
      label: labelOfColumn(columns, spec.y),
      labelAnchor: 'center',
      labelArrow: 'none',
      domain: [Math.min(0, ...values), Math.max(1, ...values)],
      nice: true,
      grid: true,
      ticks: Math.min(Math.max(3, width / 110), Math.max(1, ...values)),
    } as const,
  };
}

function endLabel(marks: readonly Mark[]): string {
  const [only] = marks;
  if (marks.length === 1 && only) return only.label;
  const low = marks.reduce((sum, mark) => sum + (mark.low ?? 0), 0);
  if (low === 0 && marks.some(isHidden)) return 'hidden';
  return `${marks.some(isHidden) ? '≥ ' : ''}${numberText(low)}`;
}
