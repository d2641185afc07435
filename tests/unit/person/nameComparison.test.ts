import fc from 'fast-check';
import { compareNames } from '../../../domain/person/nameComparison';
import { readName } from '../../../domain/person/nameReading';

const compare = (a: string, b: string, rarity: (key: string) => number = () => 1) => compareNames(readName(a), readName(b), rarity);
const alike = (a: string, b: string) => compare(a, b).score;

test.each([
  ['عبد الرحمن', 'Abderrahmane'],
  ['عبدالرحمن', 'Abd al-Rahman'],
  ['Abdul Rahman', 'Abdelrahman'],
  ['عبد الرحمن', 'Abdurakhmon'],
  ['عبد الله', 'Abdullah'],
  ['Abdallah', 'Abdullo'],
  ['يوسف قاسم', 'Youssef Kacem'],
  ['محمد خليل', 'Mohamed Khalil'],
  ['نور الدين', 'Noureddine'],
  ['Çelik Şahin', 'Chelik Shahin'],
  ['ناهده عطيه', 'ناهدة عطية'],
  ['Hamdan Saleh Yusuf', 'Yusuf Hamdan Saleh'],
  ['at-Tunisi', 'Ettounsi'],
  ['ash-Shishani', 'Chichani'],
  ['Şêrko', 'Sherko'],
  ['Магомед', 'Magomed'],
  ['Магомед', 'Muhammad'],
  ['Абдурахман Юсупов', 'Abdurahman Yusupov'],
  ['Tarik bin Salim al-Zubaid', 'Tarik Salim Zubaid'],
  ['Zubaid Tarikovich', 'Zubaid Tarik'],
  ['طارق سليم', 'طارق بن سليم'],
])('%s and %s are one name', (a, b) => expect(alike(a, b)).toBeGreaterThan(0.7));

test.each([
  ['Khalid', 'Khalil'],
  ['حسن', 'Hussein'],
  ['Hassan', 'Husayn'],
  ['حسن', 'حسين'],
  ['عمر', 'Ammar'],
  ['Omar', 'Ammar'],
  ['أحمد', 'Hamid'],
  ['Muhammad', 'Mahmoud'],
  ['Nabil Qasim', 'Jamal Yusuf'],
])('%s and %s are two names', (a, b) => expect(alike(a, b)).toBeLessThan(0.6));

test('a rare word that agrees tells more than a common one', () => {
  const rarity = (key: string) => (key === 'mhmd' ? 0.1 : 1);
  const score = (a: string, b: string) => compare(a, b, rarity).score;
  expect(score('Muhammad Zarqan', 'Mohamed Zarkan')).toBeGreaterThan(score('Muhammad Zarqan', 'Mohamed Khalil') + 0.5);
});

test('brothers share the chain and not the given name', () => {
  const brothers = compare('Tarik Salim Zubaid Qorani', 'Bashir Salim Zubaid Qorani');
  expect(brothers.othersGiven).toBe(true);
  const shorter = compare('Tarik Salim Zubaid Qorani', 'Tarik Salim Qorani');
  expect(shorter.othersGiven).toBe(false);
  expect(brothers.score).toBeLessThan(shorter.score);
  expect(brothers.score).toBeLessThan(0.72);
});

test('father and son bear each other’s names', () => {
  const swapped = compare('Tarik Salim Qorani', 'Salim Tarik Qorani');
  expect(swapped.order).toBe('SWAPPED');
  expect(swapped.score).toBeLessThan(compare('Tarik Salim Qorani', 'Qorani Tarik Salim').score);
});

test('of two names with the same words the one in the same order is nearer', () =>
  expect(alike('Ahmad Kazim', 'Ahmed Kadhim')).toBeGreaterThan(alike('Ahmad Kazim', 'Kadhim Ahmed')));

test('a kunya and a nisba weigh less than the name', () => {
  expect(alike('Abu Talha Tarik Qorani', 'Tarik Qorani')).toBeGreaterThan(alike('Dawud Salim Tarik Qorani', 'Tarik Qorani'));
  expect(alike('Tarik Qorani al-Almani', 'Tarik Qorani al-Faransi')).toBeGreaterThan(alike('Tarik Qorani Dawud', 'Tarik Qorani Salim'));
});

test('Abu Bakr is a given name, and Abu further on is a family’s', () => {
  expect(readName('Abu Bakr Zubaid').words.map(({ part }) => part)).toEqual(['NAME', 'NAME', 'NAME']);
  expect(readName('Tarik Abu Zubaid').words.map(({ part }) => part)).toEqual(['NAME', 'NAME', 'NAME']);
  expect(readName('Abu Zubaid al-Almani').words.map(({ part }) => part)).toEqual(['KUNYA', 'KUNYA', 'NISBA']);
});

test.each([
  ['digits of another script', 'Tarik ٠١٢', 'Tarik 012'],
  ['Persian digits', 'Tarik ۰۱۲', 'Tarik 012'],
  ['direction marks', '\u200fطارق\u200e \u2068سليم\u2069', 'طارق سليم'],
  ['tatweel and vowel signs', 'طـــارق سَلِيم', 'طارق سليم'],
  ['presentation forms', 'ﻃﺎﺭﻕ ﺳﻠﻴﻢ', 'طارق سليم'],
  ['hamza, ta marbuta and alef maqsura', 'أمينة موسى', 'امينه موسي'],
  ['a zero-width joiner', 'طا\u200dرق سليم', 'طارق سليم'],
])('%s change nothing', (_what, a, b) => expect(alike(a, b)).toBe(1));

test('another number is another name', () => expect(alike('Tarik 012', 'Tarik 013')).toBeLessThan(0.8));

test('two scripts in one field are read word by word', () => expect(alike('طارق Salim', 'Tariq سليم')).toBeGreaterThan(0.8));

test('what has no letters fits nothing', () => expect([alike('123', 'Yusuf'), alike('', 'Yusuf'), alike('--', '--')]).toEqual([0, 0, 0]));

describe('whatever is compared', () => {
  const alphabet = [..."aeioudhksmnlrt  -'ابدحخسصعقلمنهوية ٠١٢۰аеомдх"];
  const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 }));
  const rarity = (key: string) => 1 + (key.length % 5);

  it('the score is between 0 and 1 and the same both ways', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const there = compare(a, b, rarity);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(compare(b, a, rarity)).toEqual(there);
      }),
      { numRuns: 500 },
    );
  });

  it('a name that says anything is equal to itself', () => {
    fc.assert(fc.property(name, (a) => expect(alike(a, a)).toBe(readName(a).words.length === 0 ? 0 : 1)));
  });

  it('a text of any length is read in the time of a long name', () => {
    const hostile = ['abd '.repeat(100_000), 'abdal'.repeat(100_000), 'عبد ال'.repeat(100_000), ' ab'.repeat(200_000), 'ﷺ'.repeat(100_000)];
    for (const text of hostile) expect(readName(text).words.length).toBeLessThanOrEqual(12);
    const started = performance.now();
    for (const a of hostile) for (const b of hostile) compare(a, b);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
