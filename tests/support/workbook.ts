import { strFromU8, unzipSync } from 'fflate';

export interface SheetRead {
  readonly name: string;
  /** Row by row, an empty cell as null. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Whether any cell would be worked out by the spreadsheet. */
  readonly formulas: boolean;
}

/** Opens a workbook as a spreadsheet does: sheets in their order, cells at their places. */
export function readWorkbook(content: Uint8Array): readonly SheetRead[] {
  const parts = unzipSync(new Uint8Array(content));
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) => textIn(inner));
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name = '']) => plain(name));
  return names.map((name, place) => {
    const sheet = text(`xl/worksheets/sheet${place + 1}.xml`);
    if (sheet === '') throw new Error(`The workbook names a sheet that it does not hold: ${name}.`);
    const rows = [...sheet.matchAll(/<row\b[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) => rowOf(cells, shared));
    return { name, rows, formulas: /<f[ >/]/.test(sheet) };
  });
}

function rowOf(cells: string, shared: readonly string[]): (string | number | null)[] {
  const row: (string | number | null)[] = [];
  for (const [, attributes = '', inner = ''] of cells.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, letters = 'A'] = /\br="([A-Z]+)\d+"/.exec(attributes) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    while (row.length < column) row.push(null);
    row.push(cellOf(attributes, inner, shared));
  }
  return row;
}

function cellOf(attributes: string, inner: string, shared: readonly string[]): string | number | null {
  const [, type = 'n'] = /\bt="(\w+)"/.exec(attributes) ?? [];
  if (type === 'inlineStr') return textIn(inner);
  const [, value] = /<v>(.*?)<\/v>/s.exec(inner) ?? [];
  if (value === undefined) return null;
  return type === 's' ? (shared[Number(value)] ?? null) : type === 'n' ? Number(value) : plain(value);
}

const textIn = (xml: string) => [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, part = '']) => plain(part)).join('');

const plain = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
