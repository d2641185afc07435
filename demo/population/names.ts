import type { PersonNamePart } from '../../domain/person/nameParts';
import type { Random } from './random';

/** One name in Latin and Arabic letters; a second Latin spelling where offices differ (domain E.6). */
interface NamePart {
  readonly latin: string;
  readonly arabic: string;
  readonly other?: string;
}

const part = (latin: string, arabic: string, other?: string): NamePart => ({ latin, arabic, ...(other ? { other } : {}) });

/** Common names; none of them is in `tests/fixtures/intake-600.csv`, so that the list's own pairs keep their weight beside these people. */
const men: readonly NamePart[] = [
  part('Bassam', 'بسام', 'Bessam'),
  part('Ghassan', 'غسان', 'Ghassane'),
  part('Hatim', 'حاتم', 'Hatem'),
  part('Munthir', 'منذر', 'Mounthir'),
  part('Nizar', 'نزار', 'Nezar'),
  part('Safwan', 'صفوان', 'Safouan'),
  part('Shakir', 'شاكر', 'Chaker'),
  part('Thamir', 'ثامر', 'Thamer'),
  part('Zuhair', 'زهير', 'Zouheir'),
  part('Firas', 'فراس', 'Feras'),
  part('Burhan', 'برهان', 'Bourhan'),
  part('Marwan', 'مروان', 'Marouan'),
  part('Nasir', 'ناصر', 'Nasser'),
  part('Bashir', 'بشير', 'Bachir'),
  part('Idris', 'إدريس', 'Driss'),
  part('Mansur', 'منصور', 'Mansour'),
  part('Tawfiq', 'توفيق', 'Toufik'),
  part('Junaid', 'جنيد', 'Jounaid'),
  part('Mazin', 'مازن', 'Mazen'),
  part('Muhannad', 'مهند', 'Mouhannad'),
  part('Nadim', 'نديم', 'Nadeem'),
  part('Rafiq', 'رفيق', 'Rafik'),
  part('Ramadan', 'رمضان', 'Ramadane'),
  part('Sabri', 'صبري', 'Sabry'),
  part('Subhi', 'صبحي', 'Soubhi'),
  part('Thabit', 'ثابت', 'Thabet'),
  part('Fikri', 'فكري', 'Fekri'),
  part('Faruq', 'فاروق', 'Farouk'),
  part('Shihab', 'شهاب', 'Chihab'),
  part('Majid', 'ماجد', 'Majed'),
];

const women: readonly NamePart[] = [
  part('Fatima', 'فاطمة', 'Fatma'),
  part('Maryam', 'مريم', 'Mariam'),
  part('Zaynab', 'زينب', 'Zeineb'),
  part('Khadija', 'خديجة', 'Khadidja'),
  part('Salma', 'سلمى', 'Selma'),
  part('Amina', 'أمينة', 'Emina'),
  part('Rania', 'رانيا', 'Ranya'),
  part('Najat', 'نجاة', 'Najet'),
  part('Halima', 'حليمة', 'Halime'),
  part('Sakina', 'سكينة', 'Sekina'),
];

/** Family names are put together from these and belong to nobody. */
const beginnings: readonly NamePart[] = [
  part('Zark', 'زرك'),
  part('Tolm', 'تولم'),
  part('Qund', 'قند', 'Kound'),
  part('Dreb', 'دريب'),
  part('Fashk', 'فشك', 'Fachk'),
  part('Ghamd', 'غمد'),
  part('Hulb', 'هلب', 'Houlb'),
  part('Jezr', 'جزر', 'Djezr'),
  part('Kolf', 'كلف'),
  part('Lurm', 'لرم', 'Lourm'),
  part('Mizd', 'مزد'),
  part('Nolk', 'نلك'),
  part('Rusb', 'رسب', 'Rousb'),
  part('Sakm', 'سكم'),
  part('Shurd', 'شرد', 'Chourd'),
  part('Turf', 'طرف', 'Tourf'),
  part('Bizl', 'بزل'),
  part('Yalg', 'يلغ'),
  part('Zubm', 'زبم', 'Zoubm'),
  part('Denk', 'دنك'),
  part('Falz', 'فلز'),
  part('Garth', 'غرث'),
];
const middles: readonly NamePart[] = [
  part('al', 'ال'),
  part('ar', 'ار'),
  part('um', 'وم', 'oum'),
  part('in', 'ين'),
  part('ash', 'اش', 'ach'),
  part('ud', 'ود', 'oud'),
  part('ik', 'يك'),
  part('ab', 'اب'),
];
const endings: readonly NamePart[] = [
  part('ani', 'اني'),
  part('uri', 'وري', 'ouri'),
  part('ati', 'اتي'),
  part('ibad', 'يباد'),
  part('uqal', 'وقال', 'oukal'),
  part('amis', 'اميس'),
  part('irash', 'يراش', 'irach'),
  part('ulij', 'وليج', 'oulidj'),
  part('idof', 'يدوف'),
  part('azem', 'ازم'),
  part('onil', 'ونيل'),
  part('ebat', 'يبات'),
];

/** The words of a person's name: given, father's, grandfather's and family name. */
export type NameChain = readonly NamePart[];

export function nameChain(random: Random, sex: 'M' | 'F', family: NamePart = familyName(random)): NameChain {
  return [random.one(sex === 'F' ? women : men), random.one(men), ...(random.chance(0.5) ? [random.one(men)] : []), family];
}

export function familyName(random: Random): NamePart {
  const parts = [random.one(beginnings), random.one(middles), random.one(endings)];
  const joined = (spelling: (of: NamePart) => string) => parts.map(spelling).join('');
  return part(
    joined(({ latin }) => latin),
    joined(({ arabic }) => arabic),
    joined(({ other, latin }) => other ?? latin),
  );
}

/** What each word of a chain says: the given name, the father's, the grandfather's where there is one, the family's. */
export function partsOf(chain: NameChain, spelling: (part: NamePart) => string): readonly PersonNamePart[] {
  const kinds = chain.length > 3 ? (['ISM', 'NASAB', 'GRANDFATHER', 'FAMILY'] as const) : (['ISM', 'NASAB', 'FAMILY'] as const);
  return chain.map((word, at) => ({ kind: kinds[at] ?? 'NASAB', value: spelling(word) }));
}

export const inLatin = (chain: NameChain): string => chain.map(({ latin }) => latin).join(' ');
export const inOtherLatin = (chain: NameChain): string => chain.map(({ latin, other }) => other ?? latin).join(' ');
export const inArabic = (chain: NameChain): string => chain.map(({ arabic }) => arabic).join(' ');

const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/sh/g, 'ш'],
  [/kh/g, 'х'],
  [/gh/g, 'г'],
  [/th/g, 'т'],
  [/ya/g, 'я'],
  [/yu/g, 'ю'],
  [/j/g, 'дж'],
  ...[...'abdefghiklmnopqrstuwyz'].map((letter, at) => [new RegExp(letter, 'g'), [...'абдефггиклмнопкрстувйз'][at] ?? ''] as const),
];

/** As an office of a State that writes Cyrillic would put it. */
export function inCyrillic(chain: NameChain): string {
  return inLatin(chain)
    .split(' ')
    .map((word) => CYRILLIC.reduce((text, [from, to]) => text.replace(from, to), word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
