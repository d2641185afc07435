/** What begins a formula in a spreadsheet, in half and full width (ASVS 1.2.10); invisible characters before it do not help. */
const FORMULA = /^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const CONTROL_FIRST = /^[\t\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out; XML 1.0 has no place for them either.
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that no spreadsheet takes for a formula; what is no danger stays as it is, in every script. */
export function safeText(text: string): string {
  const printable = text.replace(UNPRINTABLE, '');
  return FORMULA.test(printable) || CONTROL_FIRST.test(printable) ? `'${printable}` : printable;
}

/** For files where text is text: only what XML cannot hold is taken out. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, '');
