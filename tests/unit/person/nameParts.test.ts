import { languageOf, languages, speaks } from '../../../domain/person/languages';
import { namePartFaults, namePartKinds, type PersonNamePart } from '../../../domain/person/nameParts';

const parts = (...said: readonly (readonly [PersonNamePart['kind'], string])[]) => said.map(([kind, value]) => ({ kind, value }));
const faults = (full: string, said: readonly PersonNamePart[]) => namePartFaults(full, said).map(({ at, code }) => `${at} ${code}`);

describe('the parts of a name', () => {
  it.each([
    [
      'in its order',
      'Bassam Hatim Nizar al-Zarkalani',
      parts(['ISM', 'Bassam'], ['NASAB', 'Hatim'], ['GRANDFATHER', 'Nizar'], ['FAMILY', 'al-Zarkalani']),
    ],
    ['with words left over', 'Bassam bin Hatim', parts(['ISM', 'Bassam'], ['NASAB', 'Hatim'])],
    ['the family first, as in the Maghreb', 'Tolmudani Bassam', parts(['FAMILY', 'Tolmudani'], ['ISM', 'Bassam'])],
    ['of several words', 'Abu Nizar Bassam', parts(['KUNYA', 'Abu Nizar'], ['ISM', 'Bassam'])],
    ['of one name twice', 'Bassam Bassam', parts(['ISM', 'Bassam'], ['NASAB', 'Bassam'])],
    ['with marks, tatweel and direction', 'بَسّام حـاتم\u200f', parts(['ISM', 'بسام'], ['NASAB', 'حاتم'])],
    ['with the mother beside it', 'Bassam Hatim', parts(['ISM', 'Bassam'], ['MOTHER_NAME', 'Salma'])],
    ['of a chain', 'Bassam Hatim Nizar', parts(['NASAB', 'Hatim'], ['NASAB', 'Nizar'])],
  ])('agree with it %s', (_how, full, said) => expect(faults(full, said)).toEqual([]));

  it.each([
    ['a word that does not stand in it', 'Bassam Hatim', parts(['ISM', 'Bassam'], ['FAMILY', 'Zarkani']), ['1 INVALID_VALUE']],
    ['a part of a word', 'Bassam Hatim', parts(['ISM', 'Bass']), ['0 INVALID_VALUE']],
    ['a word told twice', 'Bassam Hatim', parts(['ISM', 'Bassam'], ['FAMILY', 'Bassam']), ['1 INVALID_VALUE']],
    ['words that stand apart', 'Bassam Nizar Hatim', parts(['ISM', 'Bassam Hatim']), ['0 INVALID_VALUE']],
    ['another script', 'Bassam Hatim', parts(['ISM', 'بسام'], ['MOTHER_NAME', 'سلمى']), ['0 INVALID_VALUE', '1 INVALID_VALUE']],
    ['two given names', 'Bassam Hatim', parts(['ISM', 'Bassam'], ['ISM', 'Hatim']), ['1 CONFLICT']],
    ['nothing', 'Bassam', parts(['ISM', ' ']), ['0 REQUIRED']],
  ])('do not agree with it in %s', (_what, full, said, expected) => expect(faults(full, said)).toEqual(expected));

  it('are of the kinds of the domain (B.4)', () => {
    expect([...namePartKinds].sort()).toEqual(
      ['FAMILY', 'GRANDFATHER', 'ISM', 'KUNYA', 'LAQAB', 'MOTHER_NAME', 'NASAB', 'NISBA', 'NOM_DE_GUERRE', 'TRIBE'].sort(),
    );
  });
});

it.each([
  ['acm', 'ar', true],
  ['acm', 'ar-Arab', true],
  ['ara', 'acm', true],
  ['acm', 'arz', false],
  ['kmr', 'ku', true],
  ['prs', 'fa', true],
  ['fra', 'fr-Latn', true],
  ['fra', 'ar', false],
  ['rus', 'uk', false],
])('who speaks %s understands what is said in %s: %s', (code, tag, understands) => expect(speaks(code, tag)).toBe(understands));

it('languages have a code of three letters each once, a subtag and a name', () => {
  expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  for (const { code, tag, name } of languages) expect(`${code} ${tag} ${name}`).toMatch(/^[a-z]{3} [a-z]{2,3} \p{Lu}[\p{L} -]+$/u);
  expect([languageOf('fra'), languageOf('fre'), languageOf('fr')]).toEqual([{ code: 'fra', tag: 'fr', name: 'French' }, null, null]);
});
