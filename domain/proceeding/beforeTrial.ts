export const pretrialActKinds = ['PERSON_INFORMED', 'CHARGE_SHEET_SERVED', 'DISCLOSURE', 'HEARING_NOTICE'] as const;
export type PretrialActKind = (typeof pretrialActKinds)[number];

interface TimeForTheDefence {
  readonly days: number;
  /** PRACTICE: the source gives the duty ("adequate time"), the figure is the platform's. */
  readonly figure: 'LAW' | 'PRACTICE';
  readonly source: string;
}

/** How long the defence has, at least, before a trial opens. */
export const timeForTheDefence = {
  /** From the disclosure of the file to the opening of the trial. */
  DISCLOSURE: { days: 14, figure: 'PRACTICE', source: 'ICCPR Art. 14(3)(b): adequate time and facilities' },
  /** From the notice of a hearing to the hearing. */
  HEARING_NOTICE: { days: 7, figure: 'PRACTICE', source: 'ICCPR Art. 14(3)(b), (d)' },
} as const satisfies Partial<Record<PretrialActKind, TimeForTheDefence>>;

const DAY_MS = 86_400_000;

export const daysBetween = (from: Date | string, to: Date | string): number =>
  Math.floor((new Date(to).getTime() - new Date(from).getTime()) / DAY_MS);

interface LanguagesOfCourts {
  readonly languages: readonly string[];
  readonly source: string;
}

/** In which languages the courts of a forum work, without an interpreter. A forum that is not named asks for none. */
const languagesOfCourts: Readonly<Record<string, LanguagesOfCourts>> = {
  IRQ: { languages: ['ar', 'ku', 'ckb', 'kmr'], source: 'Constitution of Iraq, Art. 4' },
  SYR: { languages: ['ar'], source: 'Constitution of Syria, Art. 4' },
} satisfies Record<string, LanguagesOfCourts>;

const primary = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? '';

/** Whether what is said to the person is understood: in a language of the court that the person speaks, or interpreted. */
export function isUnderstood(forum: string, lang: string | null, interpreted: boolean): boolean {
  const spoken = languagesOfCourts[forum]?.languages;
  return interpreted || spoken === undefined || lang === null || spoken.includes(primary(lang));
}

/** Whether a text served in one language reaches a person who was told the reasons in another. */
export function isReadable(served: string | null, told: string | null, interpreted: boolean): boolean {
  return served !== null && (interpreted || told === null || primary(served) === primary(told));
}
