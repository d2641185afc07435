/**
 * Names that are two and sound like one (domain E.6): spellings of the first and of the second, as sounds. Only what is surely
 * the one and surely the other is told apart; a spelling that may be either stays with its sound.
 */
const TWO: readonly (readonly [RegExp, RegExp])[] = [
  // Hasan and Husayn.
  [/^h(?:a|e)?s[ae]?n$/, /^(?:h|hu|ho|ou|u)s(?:Y|aY|aYi|eY|ei|ai|e|i|eYi|iYi|uY)+n$/],
  // Umar and Ammar.
  [/^(?:E|EW|[ou])m[ae]?r$/, /^(?:EA|Ea|a|E?e)m(?:A|a)r$/],
  // Khalid and Khalil.
  [/^(?:x|h|k)A?[ae]?l[iey]?d$/i, /^(?:x|h|k)[ae]?l(?:Y|i|e|ie)l$/i],
  // Ahmad and Hamid, Hamad.
  [/^[Aa]h?x?m[ae]?[dt]$/, /^[hx](?:[Aa]?)m(?:Y|i|e|a)?d$/],
  // Muhammad and Mahmud.
  [/^m(?:[uoe]?)[hx](?:[ae]?)m(?:[aeA]?)d$/, /^m(?:a|e)?[hx]m(?:W|u|o|uW)d$/],
];

/** Whether two words, as sounds, are two known names. */
export const areTwoNames = (a: string, b: string): boolean =>
  TWO.some(([one, other]) => (one.test(a) && other.test(b)) || (other.test(a) && one.test(b)));
