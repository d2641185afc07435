import { nameFit, rememberedLikeness, wordLikeness } from '../../../domain/person/nameAlignment';
import { soundWords } from '../../../domain/person/nameSounds';

const alike = (a: string, b: string) => nameFit(soundWords(a), soundWords(b), () => 1);

test.each([
  ['عبد الرحمن', 'Abderrahmane'],
  ['عبدالرحمن', 'Abd al-Rahman'],
  ['Abdul Rahman', 'Abdelrahman'],
  ['يوسف قاسم', 'Youssef Kacem'],
  ['محمد خليل', 'Mohamed Khalil'],
  ['نور الدين', 'Noureddine'],
  ['Çelik Şahin', 'Chelik Shahin'],
  ['ناهده عطيه', 'ناهدة عطية'],
  ['Hamdan Saleh Yusuf', 'Yusuf Hamdan Saleh'],
])('%s and %s are one name', (a, b) => expect(alike(a, b)).toBeGreaterThan(0.75));

test.each([
  ['Khalid', 'Khalil'],
  ['حسن', 'Hussein'],
  ['عمر', 'Ammar'],
  ['Nabil Qasim', 'Jamal Yusuf'],
])('%s and %s are two names', (a, b) => expect(alike(a, b)).toBeLessThan(0.95));

test('a rare word that agrees tells more than a common one', () => {
  const weightOf = (key: string) => (key === 'mhmd' ? 0.1 : 1);
  const score = (a: string, b: string) => nameFit(soundWords(a), soundWords(b), weightOf);
  expect(score('Muhammad Zarqan', 'Mohamed Zarkan')).toBeGreaterThan(score('Muhammad Zarqan', 'Mohamed Khalil') + 0.5);
});

test('what has no letters fits nothing', () => expect(alike('123', 'Yusuf')).toBe(0));

test('of two names with the same words the one in the same order is nearer', () =>
  expect(alike('Ahmad Kazim', 'Ahmed Kadhim')).toBeGreaterThan(alike('Ahmad Kazim', 'Kadhim Ahmed')));

test('remembered likeness is the same likeness', () => {
  const likenessOf = rememberedLikeness();
  const words = ['يوسف', 'Youssef', 'Yasin', 'ياسين'].flatMap(soundWords);
  for (const a of words)
    for (const b of words) expect([likenessOf(a, b), likenessOf(a, b)]).toEqual([wordLikeness(a, b), wordLikeness(a, b)]);
});
