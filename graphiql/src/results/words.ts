/** A code of the API: `IN_REVIEW`, `DRAFT`; short capitals such as `FRA` or `ICRC` are words already. */
export const isCode = (text: string): boolean =>
  /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(text) && (text.includes('_') || text.length > 4 || text === 'MALE' || text === 'BOTH');

/** A code as people write it; other words stay as they are. */
export function inWords(code: string): string {
  if (code === 'UNKNOWN') return 'Not recorded';
  return isCode(code) ? enumerated(code) : code;
}

/** A value of an enumeration, which is a code however short. */
export const enumerated = (code: string): string => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
