import { barX, plot, text } from '@observablehq/plot';
import { isWhollyHidden } from '../marks';
import { type Drawing, hiddenSwatch, type Plotting, roomFor, shortened } from './plotting';

/** Stages from the widest to the narrowest, each with its share of the first. */
export function drawFunnel({ marks: given, width, palette, hatch }: Plotting): Drawing {
  const marks = [...given].sort((one, other) => (other.high ?? 0) - (one.high ?? 0));
  const color = palette.series[0] ?? palette.text;
  const first = marks[0]?.low ?? null;
  const stages = marks.map((mark) => {
    const half = (mark.high ?? 0) / 2;
    const share = first && mark.low !== null && !isWhollyHidden(mark) ? ` · ${Math.round((100 * mark.low) / first)} %` : '';
    return {
      name: mark.x.text,
      from: -half,
      to: half,
      fill: isWhollyHidden(mark) ? hatch(color) : color,
      stroke: isWhollyHidden(mark) ? color : 'none',
      label: `${mark.label}${share}`,
    };
  });
  const names = stages.map(({ name }) => name);
  const widest = Math.max(0.5, ...stages.map(({ to }) => to));
  const svg = plot({
    width,
    height: 16 + stages.length * 34,
    marginLeft: roomFor(
      names.map((name) => shortened(name, 34)),
      { least: 60, most: Math.min(240, width * 0.4) },
    ),
    marginRight: 110,
    marginTop: 8,
    marginBottom: 8,
    x: { axis: null, domain: [-widest, widest] },
    y: { domain: names, label: null, tickSize: 0, tickFormat: (name: string) => shortened(name, 34) },
    marks: [
      barX(stages, {
        x1: 'from',
        x2: 'to',
        y: 'name',
        fill: { value: 'fill', scale: null },
        stroke: { value: 'stroke', scale: null },
        insetTop: 2,
        insetBottom: 2,
        rx: 2,
      }),
      text(stages, { x: () => widest, y: 'name', text: 'label', textAnchor: 'start', dx: 10 }),
    ],
  });
  return { svg, legend: { swatches: hiddenSwatch(marks, hatch, palette), ramp: null }, remark: null };
}
