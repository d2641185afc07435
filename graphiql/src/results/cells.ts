import type { ColumnKind } from '../reports/report';
import { countryName } from './countries';
import { type Duration, readDuration } from './durations';
import { inWords, isCode } from './words';

/** One value as it is shown, sorted, drawn and exported. Null is not zero, and a hidden count is neither (domain D.4). */
export interface Cell {
  readonly text: string;
  /** What charts and spreadsheets take; null where there is none or it is hidden. */
  readonly value: number | Date | string | null;
  /** A hidden count is known to lie under this; null where nothing is hidden. */
  readonly hiddenBelow: number | null;
  /** True of every cell that is hidden, also where nothing is known of it. */
  readonly withheld: boolean;
  /** The code behind a name, where a name is shown. */
  readonly code: string | null;
}

export const NOTHING = '–';

const empty: Cell = { text: NOTHING, value: null, hiddenBelow: null, withheld: false, code: null };
const cell = (text: string, value: Cell['value'], code: string | null = null): Cell => ({ ...empty, text, value, code });

const readers: Readonly<Record<ColumnKind, (raw: unknown) => Cell>> = {
  suppressed: readCount,
  number: (raw) => (typeof raw === 'number' ? cell(numberText(raw), raw) : readCount(raw)),
  percent: (raw) => (typeof raw === 'number' ? cell(`${percent.format(raw)} %`, raw) : readCount(raw)),
  duration: (raw) => {
    const duration = readDuration(raw);
    return duration ? cell(durationText(duration), duration.days) : readCount(raw);
  },
  date: readDate,
  country: (raw) => (typeof raw === 'string' ? cell(countryName(raw), countryName(raw), raw) : readText(raw)),
  text: readText,
};

export function readCell(raw: unknown, kind: ColumnKind): Cell {
  return raw === null || raw === undefined || raw === '' ? empty : readers[kind](raw);
}

/** A figure that follows from counts: where it is null, the words beside it say whether it is held back or of nobody. */
export const readAbsent = (words: string): Cell => ({
  ...empty,
  text: words === 'suppressed' ? 'hidden' : words,
  withheld: words === 'suppressed',
});

/** True of columns that measure: they are aligned as numbers and may be drawn as heights. */
export const measures = (kind: ColumnKind): boolean =>
  kind === 'number' || kind === 'percent' || kind === 'duration' || kind === 'suppressed';

interface Count {
  readonly value?: number | null;
  readonly display?: string | null;
  readonly suppressed?: boolean | null;
}

/** A count as the API gives it, whichever of its fields were asked for. */
export const isCount = (raw: unknown): raw is Count =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && ('display' in raw || 'suppressed' in raw);

function readCount(raw: unknown): Cell {
  if (typeof raw === 'number') return cell(numberText(raw), raw);
  if (typeof raw === 'string') return readShownCount(raw);
  if (!isCount(raw)) return readText(raw);
  if (typeof raw.value === 'number') return cell(numberText(raw.value), raw.value);
  if (raw.display) return readShownCount(raw.display);
  return raw.suppressed ? { ...empty, text: 'hidden', withheld: true } : empty;
}

function readShownCount(display: string): Cell {
  const hidden = /^[<≤]\s*(\d+)/.exec(display);
  if (hidden) return { ...empty, text: display, hiddenBelow: Number(hidden[1]), withheld: true };
  return /^-?\d+(\.\d+)?$/.test(display) ? cell(numberText(Number(display)), Number(display)) : cell(display, display);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MONTH = /^\d{4}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

export const isDateText = (raw: unknown): raw is string => typeof raw === 'string' && (DAY.test(raw) || INSTANT.test(raw));

function readDate(raw: unknown): Cell {
  if (typeof raw !== 'string') return readText(raw);
  if (MONTH.test(raw)) return cell(month.format(new Date(`${raw}-01T00:00:00Z`)), raw, raw);
  if (!isDateText(raw)) return readText(raw);
  const at = new Date(raw);
  if (Number.isNaN(at.getTime())) return readText(raw);
  const midnight = DAY.test(raw) || at.getTime() % 86_400_000 === 0;
  return cell(midnight ? day.format(at) : `${day.format(at)}, ${time.format(at)}`, at, raw);
}

function readText(raw: unknown): Cell {
  if (raw === null || raw === undefined) return empty;
  if (typeof raw === 'boolean') return cell(raw ? 'Yes' : 'No', raw ? 'Yes' : 'No');
  if (typeof raw === 'number') return cell(numberText(raw), raw);
  if (Array.isArray(raw)) {
    const parts = raw.map((part) => readText(part).text).join('; ');
    return parts === '' ? empty : cell(parts, parts);
  }
  if (isCount(raw)) return readCount(raw);
  if (typeof raw === 'object') {
    const json = JSON.stringify(raw);
    return cell(json, json);
  }
  const text = String(raw);
  return isCode(text) ? cell(inWords(text), inWords(text), text) : cell(text, text);
}

const durationText = ({ days }: Duration) => `${oneDecimal.format(days)} ${days === 1 ? 'day' : 'days'}`;

/** Grouped from five digits on, so that a year stays a year. */
export const numberText = (value: number) => (Math.abs(value) >= 10_000 ? whole : plain).format(value);

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2, useGrouping: false });
const percent = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const oneDecimal = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' });
