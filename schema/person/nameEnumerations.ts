import type { LanguageLevel } from '../../domain/person/languages';
import type { NamePartKind, TransliterationScheme } from '../../domain/person/nameParts';
import { enumeration } from '../enumeration';

export const NamePartKindEnum = enumeration<NamePartKind>('NamePartKind', 'What a word of a name says (domain B.4).', {
  ISM: 'The given name.',
  KUNYA: 'Abu or Umm with a name: no given name, perhaps a nom de guerre with a child that is none.',
  NASAB: 'The name of the father, or a name of the chain of fathers after it.',
  LAQAB: 'A by-name.',
  NISBA: 'A name of an origin, such as al-Almani: it names no nationality.',
  FAMILY: 'The name of the family.',
  GRANDFATHER: 'The name of the father’s father.',
  TRIBE: 'The name of the tribe.',
  MOTHER_NAME: 'The name of the mother, which papers of Iraq and Syria give beside the name.',
  NOM_DE_GUERRE: 'A name taken in a group.',
});

export const TransliterationSchemeEnum = enumeration<TransliterationScheme>(
  'TransliterationScheme',
  'By which rules a name was brought into another script (domain B.4).',
  {
    ISO233: 'ISO 233: strict, for Arabic.',
    ISO233_2: 'ISO 233-2: simplified, for Arabic.',
    ALA_LC: 'Tables of the American Library Association and the Library of Congress.',
    UNGEGN: 'The system of the United Nations for geographical names.',
    BGN_PCGN: 'The system of BGN and PCGN.',
    ICAO_9303: 'As in machine readable travel documents.',
    DIN31635: 'DIN 31635.',
    FR_CONVENTIONAL: 'As French is commonly written.',
    EN_CONVENTIONAL: 'As English is commonly written.',
    UNKNOWN: 'By rules that nobody knows.',
  },
);

export const LanguageLevelEnum = enumeration<LanguageLevel>('LanguageLevel', 'How well somebody speaks a language, as it says itself.', {
  FIRST: 'The first language, in which it is heard and informed before any other.',
  FLUENT: 'Well enough for a hearing.',
  SOME: 'For daily life; for a hearing an interpreter is needed.',
});
