/** A calendar day as a plain ISO date; days compare as text. */
export type Day = string;

/** A date known in part, in EDTF level 1 (ISO 8601-2; domain B.3), with the days it may mean. */
export interface PartialDate {
  readonly edtf: string;
  /** First and last day it may mean; null on the open side of an interval. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL';
  /** True for a full date on 1 January: the day that offices write when they know the year alone (I-46). */
  readonly conventional: boolean;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;
const UNSPECIFIED_YEAR = /^(\d{1,3})(X{1,3})$/;
const UNSPECIFIED_PARTS = /^(\d{4})-(?:(\d{2})-XX|XX(?:-XX)?)$/;
const QUALIFIER = /[?~%]$/;

/** No record is of before; the database knows no year 0. */
const FIRST_YEAR = 1000;

const pad = (value: number) => String(value).padStart(2, '0');

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || Number(year) < FIRST_YEAR) return false;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** Reads the subset of EDTF level 1 that the platform keeps; null for anything else and for days that do not exist. */
export function partialDate(edtf: string): PartialDate | null {
  if (edtf.includes('/')) return interval(edtf);
  const [, decade, unknown] = UNSPECIFIED_YEAR.exec(edtf) ?? [];
  if (decade !== undefined && unknown !== undefined) {
    if (decade.length + unknown.length !== 4 || decade.startsWith('0')) return null;
    return {
      edtf,
      earliest: `${decade}${'0'.repeat(unknown.length)}-01-01`,
      latest: `${decade}${'9'.repeat(unknown.length)}-12-31`,
      precision: 'YEAR',
      conventional: false,
    };
  }
  const parts = UNSPECIFIED_PARTS.exec(edtf);
  if (parts) {
    const [, year = '', month] = parts;
    const plain = partialDate(month === undefined ? year : `${year}-${month}`);
    return plain && { ...plain, edtf };
  }
  return simple(edtf);
}

function simple(edtf: string): PartialDate | null {
  const text = edtf.replace(QUALIFIER, '');
  if (Number(text.slice(0, 4)) < FIRST_YEAR) return null;
  if (YEAR.test(text)) return { edtf, earliest: `${text}-01-01`, latest: `${text}-12-31`, precision: 'YEAR', conventional: false };
  const [, year, month] = MONTH.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12) return null;
    const last = daysInMonth(Number(year), Number(month));
    return { edtf, earliest: `${text}-01`, latest: `${text}-${pad(last)}`, precision: 'MONTH', conventional: false };
  }
  if (!isDay(text)) return null;
  return { edtf, earliest: text, latest: text, precision: 'DAY', conventional: text.endsWith('-01-01') };
}

function interval(edtf: string): PartialDate | null {
  const [from, to, ...rest] = edtf.split('/');
  if (from === undefined || to === undefined || rest.length > 0 || (from === '..' && to === '..')) return null;
  const start = from === '..' ? null : simple(from);
  const end = to === '..' ? null : simple(to);
  if ((from !== '..' && !start) || (to !== '..' && !end)) return null;
  const earliest = start?.earliest ?? null;
  const latest = end?.latest ?? null;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  return { edtf, earliest, latest, precision: 'INTERVAL', conventional: false };
}

/** Years of age on a day, as a range; a bound is null where the date is open on that side. */
export function ageOn(date: PartialDate, day: Day): { readonly min: number | null; readonly max: number | null } {
  return {
    min: date.latest === null ? null : yearsBetween(date.latest, day),
    max: date.earliest === null ? null : yearsBetween(date.earliest, day),
  };
}

export function yearsBetween(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
