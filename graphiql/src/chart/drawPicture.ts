import type { ChartKind, ChartSpec } from '../reports/report';
import type { Table } from '../results/table';
import { drawLegend } from './legend';
import { marksOf } from './marks';
import { type Palette, palettes, type Theme } from './palette';
import { drawBars } from './plots/bars';
import { drawFunnel } from './plots/funnel';
import { drawHeatMap } from './plots/heatMap';
import { drawLines } from './plots/lines';
import type { Drawing, Plotting } from './plots/plotting';
import { drawWorldMap } from './plots/worldMap';
import { FONT, svgElement, textLines } from './svg';

export interface PictureOptions {
  readonly width: number;
  readonly theme: Theme;
  /** What a picture says that stands alone: above it the question, beneath it basis and note. */
  readonly caption?: { readonly title: string; readonly beneath: readonly string[] };
}

export interface Picture {
  readonly svg: SVGSVGElement;
  readonly remark: string | null;
}

const plots = {
  bar: drawBars,
  line: drawLines,
  funnel: drawFunnel,
  heat: drawHeatMap,
  map: drawWorldMap,
} as const satisfies Record<ChartKind, (plotting: Plotting) => Drawing | Promise<Drawing>>;

let pictures = 0;

/** A whole picture in fixed colours, so that it is the same on the page, on paper and in a file. */
export async function drawPicture(table: Table, spec: ChartSpec, { width, theme, caption }: PictureOptions): Promise<Picture> {
  const palette = palettes[theme];
  const hatching = hatches(`hatch-${++pictures}`, palette);
  const marks = marksOf(table, spec);
  const drawing = await plots[spec.kind]({ marks, spec, columns: table.columns, width, palette, hatch: hatching.fill });
  const parts = [
    ...(caption ? [textLines([caption.title], { width, size: 16, bold: true, color: palette.text })] : []),
    drawLegend(drawing.legend, { width, palette }),
    sized(drawing.svg),
    ...(caption
      ? [
          textLines([...(drawing.remark ? [drawing.remark] : []), ...caption.beneath], {
            width,
            size: 11,
            bold: false,
            color: palette.faint,
          }),
        ]
      : []),
  ];
  const svg = svgElement('svg', { xmlns: 'http://www.w3.org/2000/svg', width, 'font-family': FONT, 'font-size': 12, color: palette.text });
  svg.append(hatching.definitions);
  if (caption) svg.append(svgElement('rect', { width: '100%', height: '100%', fill: palette.background }));
  let top = caption ? 12 : 0;
  for (const { element, height } of parts) {
    if (height === 0) continue;
    const group = svgElement('g', { transform: `translate(0,${top})` });
    group.append(element);
    svg.append(group);
    top += height + 6;
  }
  svg.setAttribute('height', String(Math.ceil(top)));
  svg.setAttribute('viewBox', `0 0 ${width} ${Math.ceil(top)}`);
  return { svg, remark: drawing.remark };
}

const PLOT_TEXT = 12;

function sized(element: SVGElement | HTMLElement) {
  element.setAttribute('font-size', String(PLOT_TEXT));
  element.setAttribute('font-family', FONT);
  return { element, height: Number(element.getAttribute('height') ?? 0) };
}

/** Hatchings are made as they are asked for: one pattern for each colour. */
function hatches(prefix: string, { background }: Palette) {
  const definitions = svgElement('defs', {});
  const ids = new Map<string, string>();
  return {
    definitions,
    fill: (color: string) => {
      let id = ids.get(color);
      if (id === undefined) {
        id = `${prefix}-${ids.size}`;
        ids.set(color, id);
        const pattern = svgElement('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
        pattern.append(
          svgElement('rect', { width: 6, height: 6, fill: background }),
          svgElement('rect', { width: 2, height: 6, fill: color }),
        );
        definitions.append(pattern);
      }
      return `url(#${id})`;
    },
  };
}
