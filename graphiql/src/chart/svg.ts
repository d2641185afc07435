export const FONT = 'system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif';

export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

interface TextStyle {
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
}

/** Paragraphs broken into lines; SVG breaks none by itself. */
export function textLines(paragraphs: readonly string[], { width, size, bold, color }: TextStyle) {
  const most = Math.floor((width - 24) / (size * (bold ? 0.6 : 0.54)));
  const lines = paragraphs.flatMap((paragraph) => broken(paragraph, most));
  const element = svgElement('text', { x: 12, fill: color, 'font-size': size, 'font-weight': bold ? 600 : 400 });
  lines.forEach((line, index) => {
    const part = svgElement('tspan', { x: 12, y: (index + 1) * size * 1.4 });
    part.textContent = line;
    element.append(part);
  });
  return { element, height: lines.length * size * 1.4 + (lines.length > 0 ? 6 : 0) };
}

function broken(paragraph: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
