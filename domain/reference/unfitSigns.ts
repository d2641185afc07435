/**
 * Signs that no name and no text of a case holds: controls but for the tabulator and the ends of lines, half of a surrogate pair, and
 * the sign that stands for what could not be read (U+FFFD: the letters are lost, and the list is to be sent again), and the two that turn the direction of what follows by force (U+202D, U+202E), by which one name is made to look like another (Unicode
 * TR 36, 3.3). Marks and isolates of direction, which Arabic beside Latin needs, stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202d\u202e\ufffd\ufffe\uffff]|\p{Surrogate}/u;

export const unfitSign = (text: string): boolean => UNFIT.test(text);
