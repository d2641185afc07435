/** Arabic letters as sounds; `A` stands for alef and hamza, `W` and `Y` for letters that are consonant or long vowel, `E` for ayn,
 * `H` for a final ha or ta marbuta, `C` for a Latin c, which is k, s or j by the language. */
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ث: 'T',
  ج: 'j',
  چ: 'j',
  ح: 'h',
  خ: 'x',
  د: 'd',
  ذ: 'D',
  ر: 'r',
  ز: 'z',
  ژ: 'j',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'D',
  ع: 'E',
  غ: 'g',
  ف: 'f',
  ڤ: 'f',
  ق: 'q',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: 'H',
  و: 'W',
  ؤ: 'W',
  ي: 'Y',
  ی: 'Y',
  ى: 'Y',
  ئ: 'Y',
  ا: 'A',
  أ: 'A',
  إ: 'A',
  آ: 'A',
  ٱ: 'A',
  ء: 'A',
};

const LATIN: readonly (readonly [RegExp, string])[] = [
  [/tch/g, 'S'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/sch|sh|ch|ş|š|ç/g, 'S'],
  [/dj|dzh|zh/g, 'j'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'f'],
  [/oo|ou/g, 'u'],
  [/ee|ie/g, 'i'],
  [/ck/g, 'k'],
  [/(?<=[aeiou])h$/, 'H'],
  [/x(?=[aeiou])/g, 'x'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/w/g, 'W'],
  [/y/g, 'Y'],
  [/ı/g, 'i'],
];

const PARTICLES = new Set([
  'al',
  'el',
  'ul',
  'ad',
  'ed',
  'ud',
  'as',
  'es',
  'ash',
  'esh',
  'at',
  'et',
  'an',
  'en',
  'ar',
  'er',
  'az',
  'ez',
  'bin',
  'ben',
  'ibn',
  'bint',
  'ould',
  'oglu',
  'بن',
  'ابن',
  'بنت',
  'ولد',
  'ال',
]);

/** A word of a name as sounds. */
export interface SoundWord {
  readonly sounds: string;
  readonly arabic: boolean;
  /** Its consonants alone, by which its frequency is counted. */
  readonly key: string;
}

export function soundWords(name: string): SoundWord[] {
  const plain = name
    .replace(/[şŞ]/g, 'sh')
    .replace(/[çÇ]/g, 'ch')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/['’‘ʿʾ`]/g, '')
    .replace(/(?<!\p{L})(?:abd|abed)[\s-]*[aeou]*ll?[aeo]h?(?!\p{L})/gu, 'abdullah')
    .replace(
      /(?<!\p{L})(?:abd|abed)(?:[\s-]+|(?=[aeiou]l))(?:al|el|ul|il|ol|ar|er|ur|as|es|us|ash|esh|ad|ed|an|en|az|ez|a|e|u)?[\s-]+(?=\p{L}{3})/gu,
      'abd',
    )
    .replace(/(?<!\p{L})(?:abdul|abdal|abdel|abdol|abdoul|abdil)[\s-]+(?=\p{L}{3})/gu, 'abd')
    .replace(/(?<!\p{L})عبد\s*ال(?=\p{L}{2})/gu, 'عبد')
    .replace(/(?<!\p{L})(?:abdul|abdal|abdel|abdol|abdoul)(?=\p{L}{3})/gu, 'abd')
    .replace(/\s+(?:al|el|ed|ud|ad|id|od)?[\s-]*(?:din|deen|dine|ddin|ddine|eddine|eddin|uddin|aldin)(?!\p{L})/gu, 'din')
    .replace(/\s+الدين(?!\p{L})/gu, 'دين');
  return plain
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !PARTICLES.has(word))
    .map(soundWord);
}

function soundWord(word: string): SoundWord {
  const arabic = /\p{Script=Arabic}/u.test(word);
  const read = arabic
    ? [...word.replace(/^ال(?=..)/, '').replace(/(?<=..)[هة]$/, 'ة')].map((letter) => ARABIC[letter] ?? '').join('')
    : LATIN.reduce((text, [from, to]) => text.replace(from, to), word.replace(/^(?:al|el)(?=[bcdfghjkmnpqrstvwxz][a-z]{4})/, ''));
  const sounds = read.replace(/c/g, 'C').replace(/(.)\1+/g, '$1');
  return { sounds, arabic, key: sounds.replace(/[AEHWYaeiou]/g, '').replace(/[CTDSqx]/g, (sound) => MERGED[sound] ?? sound) };
}

const MERGED: Readonly<Record<string, string>> = { C: 'k', T: 't', D: 'd', S: 's', q: 'k', x: 'h' };
