import { CsvError, parse } from 'csv-parse/sync';
import { BadUserInput } from '../errors';
import { intakeColumns, type RawRow } from './columns';

export interface ListedRow {
  /** Physical line on which the row begins; the header is line 1. */
  readonly line: number;
  readonly cells: RawRow;
}

const EDGE = /[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** White space and bidirectional control marks at the edges are how lists travel, not what they say. */
export function trimCell(cell: string): string {
  // Sign by sign from both ends: one expression for an end tries anew from every gap within, and a cell of spaces would take minutes.
  let [from, to] = [0, cell.length];
  while (from < to && EDGE.test(cell.charAt(from))) from += 1;
  while (to > from && EDGE.test(cell.charAt(to - 1))) to -= 1;
  return cell.slice(from, to);
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads an intake list: header names in any order, RFC 4180 quoting, LF or CRLF. @throws BadUserInput when it is no such list. */
export function readIntakeList(csv: string): ListedRow[] {
  refuseTooLong(csv);
  const [header, ...rows] = recordsOf(csv);
  if (!header) throw fault('EMPTY', 'The list is empty.');
  const names = header.cells.map((cell) => trimCell(cell).toLowerCase());
  const missing = intakeColumns.filter((column) => !names.includes(column));
  if (missing.length === intakeColumns.length || !names.includes('source_id'))
    throw fault('NO_HEADER', 'The first line does not name the columns of an intake list.');
  // Which of the two counts is nobody's to guess.
  const twice = intakeColumns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) throw fault('COLUMN_TWICE', `The first line names the column ${twice} twice.`);
  return rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(intakeColumns.map((column) => [column, trimCell(cells[names.indexOf(column)] ?? '')])) as RawRow,
  }));
}

interface ListedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const OPTIONS = { raw: true, relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] };
const LINE_END = /\r\n|\n|\r/;
/** Each is read again from the next line on; a list with more of them is no list. */
const MOST_STRAY_QUOTES = 200;
/** Signs that are read again altogether because of them: other officers wait meanwhile. */
const MOST_READ_AGAIN = 8_000_000;
/** Of a register of a hundred thousand, with blank lines between. */
const MOST_LINES = 120_000;

/**
 * The records with the lines on which they begin. A quote that is not closed in its row would swallow the rows below it: such a
 * row ends with its line, its quotes are letters, and the rest is read on.
 */
function recordsOf(csv: string): ListedRecord[] {
  const records: ListedRecord[] = [];
  const keep = (line: number, cells: readonly string[]) => {
    if (cells.some((cell) => trimCell(cell) !== '')) records.push({ line, cells });
  };
  let rest = csv.replace(/^\ufeff/, '');
  let line = 1;
  let again = -rest.length;
  for (let strays = 0; strays <= MOST_STRAY_QUOTES; strays += 1) {
    again += rest.length;
    if (again > MOST_READ_AGAIN) break;
    const { parsed, whole } = parsedUntilFault(rest);
    let taken = 0;
    let swallowed = false;
    for (const { record, raw } of parsed) {
      swallowed = LINE_END.test(raw.trimEnd()) && (record.length < (records[0]?.cells.length ?? 0) || record.some(keepsItsQuote(raw)));
      if (swallowed) break;
      keep(line, record);
      line += raw.match(/\r\n|\n|\r/g)?.length ?? 0;
      taken += raw.length;
    }
    if (whole && !swallowed) return records;
    rest = rest.slice(taken);
    const end = LINE_END.exec(rest);
    const row = rest.slice(0, end?.index ?? rest.length);
    keep(line, (parse(row, { ...OPTIONS, raw: false, quote: false }) as string[][])[0] ?? []);
    if (!end) return records;
    line += 1;
    rest = rest.slice(end.index + end[0].length);
  }
  throw fault(
    'UNREADABLE',
    `The list cannot be read as CSV: too many quotes are not closed (${MOST_STRAY_QUOTES} at most, fewer in a long list), the last near line ${line}.`,
  );
}

/** The parser leaves the opening quote in a cell whose closing quote it did not find where one belongs. */
const keepsItsQuote = (raw: string) => (cell: string) => cell.startsWith('"') && LINE_END.test(cell) && !raw.includes('"""');

function parsedUntilFault(csv: string): { readonly parsed: readonly Parsed[]; readonly whole: boolean } {
  const read = (to?: number) => parse(csv, to === undefined ? OPTIONS : { ...OPTIONS, to }) as unknown as Parsed[];
  try {
    return { parsed: read(), whole: true };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const good = Number(error['records'] ?? 0);
    return { parsed: good > 0 ? read(good) : [], whole: false };
  }
}

/** @throws BadUserInput before anything is read. */
function refuseTooLong(csv: string): void {
  let lines = 1;
  for (let at = csv.search(LINE_END); at >= 0 && lines <= MOST_LINES; lines += 1) {
    const next = /\r\n|\n|\r/g;
    next.lastIndex = at + 1;
    at = next.exec(csv)?.index ?? -1;
  }
  if (lines > MOST_LINES) throw fault('TOO_LONG', `A list holds ${MOST_LINES} lines at most. Split it.`);
}

const fault = (code: string, message: string) => new BadUserInput([{ path: 'csv', code, message }]);
