import type { Palette } from './palette';
import type { Legend } from './plots/plotting';
import { FONT, svgElement } from './svg';

const ROW = 22;
const SWATCH = 14;
const RAMP = 120;

/** What the colours say, in rows that fit the width. */
export function drawLegend({ swatches, ramp }: Legend, { width, palette }: { readonly width: number; readonly palette: Palette }) {
  const element = svgElement('g', {});
  let [left, top] = [12, 4];
  const advance = (needed: number) => {
    if (left > 12 && left + needed > width) [left, top] = [12, top + ROW];
    const at = { left, top };
    left += needed;
    return at;
  };
  if (ramp) {
    const [from, to] = [textWidth(ramp.from), textWidth(ramp.to)];
    const at = advance(from + RAMP + to + 36);
    element.append(label(ramp.from, at.left, at.top, palette));
    ramp.colors.forEach((color, index) => {
      // Steps, not a gradient: exported files then need no definitions of their own.
      const step = RAMP / ramp.colors.length;
      element.append(svgElement('rect', { x: at.left + from + 6 + index * step, y: at.top, width: step, height: SWATCH, fill: color }));
    });
    element.append(label(ramp.to, at.left + from + RAMP + 12, at.top, palette));
  }
  for (const swatch of swatches) {
    const at = advance(SWATCH + textWidth(swatch.label) + 26);
    element.append(
      svgElement('rect', { x: at.left, y: at.top, width: SWATCH, height: SWATCH, rx: 2, fill: swatch.fill, stroke: palette.landEdge }),
      label(swatch.label, at.left + SWATCH + 6, at.top, palette),
    );
  }
  return { element, height: swatches.length === 0 && !ramp ? 0 : top + ROW };
}

function label(text: string, x: number, y: number, palette: Palette) {
  const element = svgElement('text', { x, y: y + 11, fill: palette.text, 'font-size': 12 });
  element.textContent = text;
  return element;
}

const ruler = document.createElement('canvas').getContext('2d');

function textWidth(text: string): number {
  if (!ruler) return text.length * 7.5;
  ruler.font = `12px ${FONT}`;
  return ruler.measureText(text).width;
}
