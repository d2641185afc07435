/** Words that stand in many names and tell of nobody. */
const COMMON = ['abd', 'abu', 'bin', 'bint', 'ibn', 'umm', 'ould'];
const SHORTEST = 3;

/**
 * What in a text tells who the person is: a word of a name, a reference or a number of the person. A summary that everybody may read has
 * none (CRC Art. 40(2)(b)(vii); ICCPR Art. 14(2), 17).
 */
export function tellsWho(text: string, names: readonly string[], numbers: readonly string[]): boolean {
  const words = new Set(wordsOf(text));
  const plain = text.toLowerCase();
  return (
    names.flatMap(wordsOf).some((word) => word.length >= SHORTEST && !COMMON.includes(word) && words.has(word)) ||
    numbers.some((number) => number.trim() !== '' && plain.includes(number.trim().toLowerCase()))
  );
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Lm}\p{Cf}]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
