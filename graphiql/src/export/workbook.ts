import type { CellObject, Sheet, SheetData } from 'write-excel-file/browser';
import type { Cell } from '../results/cells';
import { measures } from '../results/cells';
import type { Fact, Table } from '../results/table';
import { printable } from './safeText';

export interface WorkbookOptions {
  readonly title: string;
  /** On a sheet of their own: what was asked, when, on what basis. */
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
}

/** A sheet for each list, and one that says how the figures came about. Text is text: nothing in it is ever a formula. */
export function sheetsOf({ title, facts, tables }: WorkbookOptions): Sheet<Blob>[] {
  const names = sheetNames(tables);
  return [...tables.map((table, index) => tableSheet(table, names[index] ?? 'Results')), aboutSheet(title, facts, names)];
}

/** Lazily: the writer is loaded when somebody asks for a workbook. */
export async function workbookOf(options: WorkbookOptions): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  return writeWorkbook(sheetsOf(options)).toBlob();
}

/** A pattern needs a ground, or the writer fails. */
const hatching = { backgroundColor: '#ffffff', fillPatternStyle: 'lightUp', fillPatternColor: '#8a97a5' } as const;

const head = { fontWeight: 'bold', backgroundColor: '#dbe6f4', bottomBorderStyle: 'thin', wrap: true, alignVertical: 'top' } as const;

function tableSheet({ columns, rows }: Table, sheet: string): Sheet<Blob> {
  const data: SheetData = [
    columns.map(
      ({ label, kind }): CellObject => ({ ...head, type: String, value: printable(label), align: measures(kind) ? 'right' : 'left' }),
    ),
    ...rows.map((row) => row.map(sheetCell)),
  ];
  const widths = columns.map(({ label }, index) => ({
    width: Math.min(60, Math.max(10, label.length + 2, ...rows.map((row) => (row[index]?.text.length ?? 0) + 2))),
  }));
  return { data, sheet, columns: widths, stickyRowsCount: 1 };
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function sheetCell({ text, value, withheld }: Cell): CellObject | null {
  if (typeof value === 'number') return { type: Number, value, format: Number.isInteger(value) ? '#,##0' : '#,##0.0' };
  if (value instanceof Date) return { type: Date, value, format: value.getTime() % 86_400_000 === 0 ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
  if (withheld) return { type: String, value: text, align: 'right', ...hatching };
  if (value === null) return null;
  return { type: String, value: printable(text), wrap: true, ...(RIGHT_TO_LEFT.test(text) ? { align: 'right' as const } : {}) };
}

function aboutSheet(title: string, facts: readonly Fact[], taken: readonly string[]): Sheet<Blob> {
  return {
    sheet: unique('About', taken),
    columns: [{ width: 22 }, { width: 100 }],
    data: [
      [{ type: String, value: printable(title), fontWeight: 'bold', fontSize: 14, columnSpan: 2 }, null],
      ...facts.map(({ label, text }): CellObject[] => [
        { type: String, value: printable(label), fontWeight: 'bold', alignVertical: 'top' },
        { type: String, value: printable(text), wrap: true, alignVertical: 'top' },
      ]),
      [
        { type: String, value: 'Hidden counts', fontWeight: 'bold', alignVertical: 'top' },
        {
          type: String,
          value: 'A hatched cell such as <5 hides a small count. An empty cell means that nothing is told. Neither is zero.',
          wrap: true,
        },
      ],
    ],
  };
}

/** Excel takes 31 characters, without `[ ] : * ? / \`, each name once. */
function sheetNames(tables: readonly Table[]): readonly string[] {
  const names: string[] = [];
  for (const { title } of tables) names.push(unique(sheetName(title ?? 'Results'), names));
  return names;
}

const sheetName = (text: string) =>
  printable(text)
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 28) || 'Results';

function unique(name: string, taken: readonly string[]): string {
  let candidate = name;
  for (let count = 2; taken.some((other) => other.toLowerCase() === candidate.toLowerCase()); count += 1) candidate = `${name} ${count}`;
  return candidate;
}
