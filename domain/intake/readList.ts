import { CsvError, parse } from 'csv-parse/sync';
import { BadUserInput } from '../errors';
import { intakeColumns, type RawRow } from './columns';

export interface ListedRow {
  /** Physical line on which the row begins; the header is line 1. */
  readonly line: number;
  readonly cells: RawRow;
}

const EDGES = /^[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+$/gu;

/** White space and bidirectional control marks at the edges are how lists travel, not what they say. */
export const trimCell = (cell: string): string => cell.replace(EDGES, '');

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads an intake list: header names in any order, RFC 4180 quoting, LF or CRLF. @throws BadUserInput when it is no such list. */
export function readIntakeList(csv: string): ListedRow[] {
  const [header, ...rows] = recordsOf(csv);
  if (!header) throw fault('EMPTY', 'The list is empty.');
  const names = header.cells.map((cell) => trimCell(cell).toLowerCase());
  const missing = intakeColumns.filter((column) => !names.includes(column));
  if (missing.length === intakeColumns.length || !names.includes('source_id'))
    throw fault('NO_HEADER', 'The first line does not name the columns of an intake list.');
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(intakeColumns.map((column) => [column, trimCell(cells[names.indexOf(column)] ?? '')])) as RawRow,
  }));
}

function recordsOf(csv: string): { readonly line: number; readonly cells: readonly string[] }[] {
  let parsed: Parsed[];
  try {
    parsed = parse(csv, {
      bom: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError)
      throw fault('UNREADABLE', `The list cannot be read as CSV near line ${String(error['lines'] ?? '?')}: ${error.code}.`);
    throw error;
  }
  let line = 1;
  const records = [];
  for (const { record, raw } of parsed) {
    const begins = line;
    line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (record.some((cell) => trimCell(cell) !== '')) records.push({ line: begins, cells: record });
  }
  return records;
}

const fault = (code: string, message: string) => new BadUserInput([{ path: 'csv', code, message }]);
