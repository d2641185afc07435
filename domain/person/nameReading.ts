import { takenApart } from './nameCompounds';
import { commonForm } from './nameForms';
import { isNisba, PARTICLES } from './nameParticles';
import { type NamePart, type NameWord, soundsOf, wordOf } from './nameSounds';

/** A name as it is compared. */
export interface Name {
  readonly words: readonly NameWord[];
  /** Its sounds: names of one text are equal. */
  readonly text: string;
}

/** Nobody's name is longer; what is longer is no name, and reading it must cost no more. */
const LONGEST = 200;
const MOST_WORDS = 12;

/**
 * A name in any script as words of sounds: accents, vowel signs, tatweel, direction marks and apostrophes gone, digits of every
 * script one, particles dropped, compounds joined, kunya and nisba marked.
 */
export function readName(name: string): Name {
  const known = readNames.get(name);
  if (known) return known;
  if (readNames.size >= MOST_READ) readNames.clear();
  const read = nameOf(readAnew(name));
  readNames.set(name, read);
  return read;
}

export const nameOf = (words: readonly NameWord[]): Name => ({
  words,
  text: words.map(({ sounds }) => sounds).join(' '),
});

const readNames = new Map<string, Name>();
const MOST_READ = 20_000;

function readAnew(name: string): readonly NameWord[] {
  const tokens = takenApart(plainLetters(name))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
  const kunya = kunyaAt(tokens);
  return tokens
    .flatMap((token, place) => {
      if (PARTICLES.has(token)) return [];
      const before = tokens[place - 1];
      return [readWord(token, kunya && place < 2 ? 'KUNYA' : isNisba(token, before) ? 'NISBA' : 'NAME')];
    })
    .filter(({ sounds }) => sounds !== '')
    .slice(0, MOST_WORDS);
}

function plainLetters(name: string): string {
  return name
    .slice(0, LONGEST)
    .replace(/[şŞ]/g, 'sh')
    .replace(/[çÇ]/g, 'ch')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Lm}\p{Cf}'’‘`´]/gu, '')
    .replace(/\p{Nd}/gu, digit);
}

/** Zeros of the decimal digits of scripts stand at multiples of ten of their block; Unicode gives each its value. */
function digit(character: string): string {
  let zero = character.codePointAt(0) ?? 0;
  const value = zero;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero -= 1;
  return String(value - zero);
}

const ABU = new Set(['abu', 'abou', 'aboo', 'abo', 'umm', 'oum', 'um', 'ابو', 'ام', 'абу', 'умм']);
/** Abu Bakr is a given name. */
const BAKR = /^(?:ba[kc]{1,2}e?r|bekr|بكر|бакр|бекр)$/;

/** Whether the name begins with a kunya; further on the same words are a family's name. */
const kunyaAt = ([first = '', second = '']: readonly string[]) => ABU.has(first) && second !== '' && !BAKR.test(second);

function readWord(token: string, part: NamePart): NameWord {
  if (/^\p{N}+$/u.test(token)) return wordOf(token, 'OTHER', 'NUMBER');
  const { sounds, script } = soundsOf(commonForm(token));
  return wordOf(sounds, script, part);
}
