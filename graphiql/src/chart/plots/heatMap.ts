import { cell, plot, text } from '@observablehq/plot';
import { isWhollyHidden } from '../marks';
import { amountsOf } from './amounts';
import { type Drawing, distinct, hiddenSwatch, inOrder, labelOfColumn, type Plotting, roomFor, shortened } from './plotting';

/** A cell for every pair; hatched where the count is hidden, empty where nothing is told. */
export function drawHeatMap({ marks, spec, columns, width, palette, hatch }: Plotting): Drawing {
  const amounts = amountsOf(marks, palette);
  const across = inOrder(distinct(marks.map(({ x }) => x.text)));
  const down = inOrder(distinct(marks.map(({ series }) => series ?? '')));
  const cells = marks.map((mark) => ({
    across: mark.x.text,
    down: mark.series ?? '',
    fill: isWhollyHidden(mark) ? hatch(palette.faint) : (amounts.colorOf(mark) ?? 'none'),
    label: mark.label,
    ink: isWhollyHidden(mark) ? palette.text : amounts.textOn(mark),
    // Readable on hatching.
    halo: isWhollyHidden(mark) ? palette.background : 'none',
  }));
  const marginLeft = roomFor(
    down.map((name) => shortened(name, 34)),
    { least: 60, most: Math.min(240, width * 0.4) },
  );
  const names = across.map((name) => shortened(name, 22));
  const slanted = roomFor(names, { least: 0, most: 160 }) > (width - marginLeft) / across.length;
  const marginTop = slanted ? roomFor(names, { least: 60, most: 130 }) : 46;
  const widest = Math.min(width, marginLeft + 70 + across.length * 120);
  const svg = plot({
    width: widest,
    height: marginTop + 12 + down.length * 30,
    marginLeft,
    marginTop,
    marginBottom: 12,
    marginRight: 70,
    x: {
      domain: across,
      label: labelOfColumn(columns, spec.x),
      labelArrow: 'none',
      axis: 'top',
      tickSize: 0,
      tickRotate: slanted ? -40 : 0,
      tickFormat: (name: string) => shortened(name, 22),
      padding: 0.04,
    },
    y: { domain: down, label: null, tickSize: 0, tickFormat: (name: string) => shortened(name, 34), padding: 0.06 },
    marks: [
      cell(cells, { x: 'across', y: 'down', fill: { value: 'fill', scale: null }, stroke: palette.line, rx: 2 }),
      text(cells, {
        x: 'across',
        y: 'down',
        text: 'label',
        fill: { value: 'ink', scale: null },
        stroke: { value: 'halo', scale: null },
        strokeWidth: 5,
      }),
    ],
  });
  return { svg, legend: { swatches: hiddenSwatch(marks, hatch, palette), ramp: amounts.ramp }, remark: null };
}
