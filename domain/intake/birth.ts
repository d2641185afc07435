import { isDay, type PartialDate, partialDate } from '../person/partialDate';

const NUMERIC = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/;
const INTERVAL = /^(\d{4})\s*[-–/]\s*(\d{4})$/;
const APPROXIMATE = /^(?:c|ca|circa|about|vers|um|حوالي|yaklaşık)\.?\s*(\d{4})$/i;
const UNKNOWN_DAY = /^(\d{4})-(\d{2})-XX$/i;
const UNKNOWN_MONTH = /^(\d{4})-XX(?:-XX)?$/i;

const DIGIT = /\p{Nd}/u;

/** Decimal digits of any script as ASCII digits: Unicode lays out the ten of each script in a row, zero first. */
export function asciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}

/** A birth date as people write it on lists (contract, Intake CSV); null when it is none. Day before month, never swapped. */
export function birthOf(cell: string): PartialDate | null {
  const text = asciiDigits(cell).trim();
  const [, day, month, year] = NUMERIC.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isDay(iso) ? partialDate(iso) : null;
  }
  const [, approximate] = APPROXIMATE.exec(text) ?? [];
  if (approximate !== undefined) return partialDate(`${approximate}~`);
  const [, from, to] = INTERVAL.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return partialDate(`${from}/${to}`);
  const [, yearOfMonth, knownMonth] = UNKNOWN_DAY.exec(text) ?? [];
  if (yearOfMonth !== undefined) return partialDate(`${yearOfMonth}-${knownMonth}`);
  const [, yearAlone] = UNKNOWN_MONTH.exec(text) ?? [];
  if (yearAlone !== undefined) return partialDate(yearAlone);
  return partialDate(text);
}
