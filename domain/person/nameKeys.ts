const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: '',
  و: '',
  ؤ: '',
  ي: '',
  ی: '',
  ى: '',
  ئ: '',
  ا: '',
  أ: '',
  إ: '',
  آ: '',
  ٱ: '',
  ء: '',
  پ: 'b',
  چ: 'j',
  ژ: 'z',
  ڤ: 'f',
};
/** The letters of a name as written, without case, accents and vowel signs: within one script the vowels tell names apart. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Particles of a name chain that come and go between lists. */
const PARTICLES = new Set(['b', 'bn', 'bnt', 'abn', 'l', 'ld', '', 'al', 'bin', 'ben', 'ibn', 'bint', 'ould', 'oglu', 'el']);

/**
 * The consonants of each word of a name, the same for Latin and Arabic spelling: vowels are dropped on both sides, letters
 * that transliterations confuse fall together (domain E.6, rules 3 and 4).
 */
export function skeletonOf(name: string): string[] {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}ـ]/gu, '')
    .replace(/['’ʿʾ`]/g, '')
    .replace(/\b(abd|abdul|abdel|abdal|abdou|عبد)[\s-]+(al|el|ul|ar|as|er|es|an|ال)?[\s-]*/g, 'abd')
    .split(/[^\p{L}]+/u);
  return words
    .map((word) => (/\p{Script=Arabic}/u.test(word) ? arabicSkeleton(word) : latinSkeleton(word)))
    .filter((word) => !PARTICLES.has(word));
}

const arabicSkeleton = (word: string) =>
  [...word.replace(/^ال(?=..)/, '').replace(/^عبدال/, 'عبد')]
    .map((letter) => ARABIC[letter] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1');

const latinSkeleton = (word: string) =>
  word
    .replace(/^(al|el|ad|ed|as|es|ash|esh|at|et|an|en|ar|er|az|ez)(?=[^aeiouy]{1}[a-z]{3,})/, (particle, _p, offset) =>
      offset === 0 && word.length > particle.length + 3 && word.includes('-') ? '' : particle,
    )
    .replace(
      /kh|gh|sh|ch|th|dh|ou|dj|ck|tch/g,
      (pair) => ({ kh: 'h', gh: 'g', sh: 's', ch: 's', th: 't', dh: 'd', ou: '', dj: 'j', ck: 'k', tch: 's' })[pair] ?? pair,
    )
    .replace(/[qc]/g, 'k')
    .replace(/ş/g, 's')
    .replace(/p/g, 'b')
    .replace(/v/g, 'f')
    .replace(/x/g, 'ks')
    .replace(/[aeiouyw]/g, '')
    .replace(/(.)\1+/g, '$1');
