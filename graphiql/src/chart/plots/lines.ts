import { dot, line, plot, ruleX, ruleY, text } from '@observablehq/plot';
import { isWhollyHidden, type Mark } from '../marks';
import { type Drawing, distinct, hiddenSwatch, inOrder, labelOfColumn, type Plotting, roomFor, seriesColors } from './plotting';

interface Point {
  readonly at: Date | string;
  readonly value: number | null;
  readonly high: number | null;
  readonly series: string;
  readonly color: string;
  readonly label: string;
}

/** Lines over time or over an order. A line breaks where nothing is told; a hidden count is a dashed span without a point. */
export function drawLines(plotting: Plotting): Drawing {
  const { marks, spec, columns, width, palette, hatch } = plotting;
  const colors = seriesColors(marks, palette);
  const overTime = marks.every(({ x }) => timeOf(x.value) !== null);
  const points = marks.map(
    (mark): Point => ({
      at: (overTime ? timeOf(mark.x.value) : null) ?? mark.x.text,
      value: isWhollyHidden(mark) ? null : mark.low,
      high: isWhollyHidden(mark) ? mark.high : null,
      series: mark.series ?? '',
      color: colors.get(mark.series) ?? palette.text,
      label: mark.label,
    }),
  );
  const told = overTime ? withGaps(points) : points;
  const hidden = points.filter(({ high }) => high !== null);
  const names = overTime ? [] : inOrder(distinct(points.map(({ at }) => String(at))));
  const few = points.length <= 24;
  const svg = plot({
    width,
    height: Math.max(240, Math.min(380, width * 0.42)),
    marginLeft: roomFor(
      points.map(({ label }) => label),
      { least: 48, most: 80 },
    ),
    marginRight: 28,
    marginTop: 32,
    marginBottom: overTime ? 38 : 70,
    x: overTime ? { type: 'utc', label: null } : { domain: names, label: null, tickRotate: names.length > 6 ? -35 : 0 },
    y: {
      label: labelOfColumn(columns, spec.y),
      labelArrow: 'none',
      domain: [0, Math.max(1, ...points.map(({ value, high }) => high ?? value ?? 0))],
      nice: true,
      grid: true,
    },
    marks: [
      ruleY([0]),
      ruleX(hidden, { x: 'at', y1: 0, y2: 'high', stroke: { value: 'color', scale: null }, strokeWidth: 3, strokeDasharray: '2,3' }),
      line(told, { x: 'at', y: 'value', z: 'series', stroke: { value: 'color', scale: null }, strokeWidth: 2 }),
      dot(told, { x: 'at', y: 'value', fill: { value: 'color', scale: null }, r: 3.2 }),
      text(few ? points.filter(({ value }) => value !== null) : [], { x: 'at', y: 'value', text: 'label', dy: -10 }),
      text(few ? hidden : [], { x: 'at', y: 'high', text: 'label', dy: -8 }),
    ],
  });
  const series = spec.series === null ? [] : [...colors].map(([label, fill]) => ({ label: label ?? '', fill }));
  return { svg, legend: { swatches: [...series, ...hiddenSwatch(marks, hatch, palette, 'dashed')], ramp: null }, remark: null };
}

function timeOf(value: Mark['x']['value']): Date | null {
  if (value instanceof Date) return value;
  return typeof value === 'string' && /^\d{4}-\d{2}$/.test(value) ? new Date(`${value}-01T00:00:00Z`) : null;
}

/** Months of which nothing is told, between those of which something is, so that the line breaks there. */
function withGaps(points: readonly Point[]): readonly Point[] {
  return distinct(points.map(({ series }) => series)).flatMap((series) => {
    const own = points.filter((point) => point.series === series).sort((one, other) => Number(one.at) - Number(other.at));
    if (!own.every(({ at }) => at instanceof Date && at.getUTCDate() === 1)) return own;
    return own.flatMap((point, index) => {
      const next = own[index + 1];
      const following = new Date(point.at);
      following.setUTCMonth(following.getUTCMonth() + 1);
      return next && Number(next.at) > following.getTime()
        ? [point, { ...point, at: following, value: null, high: null, label: '' }]
        : [point];
    });
  });
}
