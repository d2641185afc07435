export const languageLevels = ['FIRST', 'FLUENT', 'SOME'] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** Languages for which an interpreter may be asked: ISO 639-3 code, BCP 47 subtag, English name (domain B.7). */
const table = `
amh am Amharic|apc apc Levantine Arabic|acm acm Mesopotamian Arabic|ajp ajp South Levantine Arabic|ayl ayl Libyan Arabic|aeb aeb Tunisian Arabic
arq arq Algerian Arabic|ary ary Moroccan Arabic|arz arz Egyptian Arabic|afb afb Gulf Arabic|ayn ayn Sanaani Arabic|apd apd Sudanese Arabic|ara ar Arabic
aze az Azerbaijani|bal bal Baluchi|bel be Belarusian|ben bn Bengali|ber ber Berber|bos bs Bosnian|bul bg Bulgarian|cat ca Catalan|ces cs Czech
che ce Chechen|ckb ckb Central Kurdish|kmr kmr Northern Kurdish|sdh sdh Southern Kurdish|kur ku Kurdish|zza zza Zazaki|cmn zh Mandarin Chinese
dan da Danish|dar dar Dargwa|ava av Avar|lez lez Lezghian|inh inh Ingush|kum kum Kumyk|kbd kbd Kabardian|deu de German|div dv Dhivehi|ell el Greek
eng en English|spa es Spanish|est et Estonian|fin fi Finnish|fra fr French|gle ga Irish|guj gu Gujarati|hau ha Hausa|hin hi Hindi|hrv hr Croatian
hun hu Hungarian|ind id Indonesian|isl is Icelandic|ita it Italian|jpn ja Japanese|kat ka Georgian|kaz kk Kazakh|kab kab Kabyle|kan kn Kannada
kir ky Kyrgyz|kor ko Korean|lav lv Latvian|lit lt Lithuanian|mal ml Malayalam|mkd mk Macedonian|mlt mt Maltese|mon mn Mongolian|msa ms Malay
mya my Burmese|nep ne Nepali|nld nl Dutch|nor no Norwegian|orm om Oromo|pan pa Punjabi|fas fa Persian|prs prs Dari|tgk tg Tajik|pus ps Pashto
pol pl Polish|por pt Portuguese|ron ro Romanian|rus ru Russian|sin si Sinhala|slk sk Slovak|slv sl Slovenian|som so Somali|sqi sq Albanian|srp sr Serbian
swa sw Swahili|swe sv Swedish|shi shi Tachelhit|rif rif Tarifit|tam ta Tamil|tat tt Tatar|tel te Telugu|tha th Thai|tgl tl Tagalog|tir ti Tigrinya
tur tr Turkish|tuk tk Turkmen|uig ug Uyghur|ukr uk Ukrainian|urd ur Urdu|uzb uz Uzbek|vie vi Vietnamese|wol wo Wolof|yor yo Yoruba
syc syc Syriac|aii aii Assyrian Neo-Aramaic|hye hy Armenian|heb he Hebrew|ful ff Fulah|mnk mnk Mandinka|bam bm Bambara|sgn sgn Sign language
`;

export interface Language {
  /** ISO 639-3, or the code of ISO 639-5 for a group whose members are not told apart. */
  readonly code: string;
  /** The subtag under which BCP 47 has it. */
  readonly tag: string;
  readonly name: string;
}

export const languages: readonly Language[] = table
  .trim()
  .split(/[|\n]/)
  .map((line) => {
    const [code = '', tag = '', ...name] = line.split(' ');
    return { code, tag, name: name.join(' ') };
  })
  .sort((a, b) => a.code.localeCompare(b.code));

/** Varieties of which one speaks the other's written or common form (ISO 639-3 macrolanguages), by subtag. */
const macro: Readonly<Record<string, readonly string[]>> = {
  ar: ['apc', 'acm', 'ajp', 'ayl', 'aeb', 'arq', 'ary', 'arz', 'afb', 'ayn', 'apd'],
  ku: ['ckb', 'kmr', 'sdh'],
  fa: ['prs'],
  zh: ['cmn'],
  ber: ['kab', 'shi', 'rif'],
};

/** Whether who speaks the language of this code speaks what a tag of BCP 47 names; of a variety and its macrolanguage each does for the other. */
export function speaks(code: string, tag: string): boolean {
  const [wanted = ''] = tag.toLowerCase().split('-');
  const own = languageOf(code)?.tag ?? code;
  return own === wanted || (macro[wanted] ?? []).includes(own) || (macro[own] ?? []).includes(wanted);
}

const byCode = new Map(languages.map((language) => [language.code, language]));
export const languageOf = (code: string): Language | null => byCode.get(code) ?? null;
