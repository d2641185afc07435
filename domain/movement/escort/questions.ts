import type { Role } from '../../access/vocabulary';

export const escortSections = ['RISK', 'HEALTH', 'OFFENCE', 'PROPERTY'] as const;
export type EscortSection = (typeof escortSections)[number];

export interface EscortSectionRule {
  readonly answeredBy: readonly Role[];
  /** True: whoever answered here does not confirm the record. */
  readonly confirmedByAnother: boolean;
  readonly source: string;
}

/** What goes with a person to the next custodian, by section: who answers, and where a second pair of eyes confirms. */
export const escortSectionRules = {
  RISK: {
    answeredBy: ['TRANSFER_COORDINATOR', 'REGISTRAR'],
    confirmedByAnother: true,
    source: 'Mandela Rules 47, 73',
  },
  HEALTH: { answeredBy: ['HEALTH_OFFICER'], confirmedByAnother: true, source: 'Mandela Rules 26, 30' },
  OFFENCE: { answeredBy: ['TRANSFER_COORDINATOR', 'REGISTRAR'], confirmedByAnother: false, source: 'Mandela Rule 7(b)' },
  PROPERTY: { answeredBy: ['TRANSFER_COORDINATOR', 'REGISTRAR'], confirmedByAnother: false, source: 'Mandela Rule 67' },
} as const satisfies Record<EscortSection, EscortSectionRule>;

export interface EscortQuestion {
  readonly section: EscortSection;
  readonly text: string;
  /** The codes of a closed answer; null: words. */
  readonly codes: readonly string[] | null;
  readonly required: boolean;
  /** The first set of questions that asks it. */
  readonly since: number;
  /** The first set that no longer asks it; null while it is asked. */
  readonly retiredWith: number | null;
}

const YES_NO = ['YES', 'NO'] as const;
const asked = (section: EscortSection, text: string, more: Partial<Omit<EscortQuestion, 'section' | 'text'>> = {}): EscortQuestion => ({
  section,
  text,
  codes: YES_NO,
  required: true,
  since: 1,
  retiredWith: null,
  ...more,
});

/** Records keep the set under which they were opened: a question that is no longer asked stays readable in the old ones. */
export const CURRENT_QUESTION_SET = 2;

/** Travel-relevant only: no diagnosis, no file of the case. The table `escort_question` holds the same rows. */
export const escortQuestions = {
  RISK_ESCAPE: asked('RISK', 'Has the person escaped or tried to?'),
  RISK_VIOLENCE: asked('RISK', 'Is there a risk of violence towards others?'),
  RISK_SELF_HARM: asked('RISK', 'Is there a risk of self-harm?'),
  RISK_HOLD_SEPARATELY: asked('RISK', 'Must the person be held apart from others?'),
  RISK_HANDCUFFS: asked('RISK', 'Are handcuffs to be used?', { retiredWith: 2 }),
  RISK_RESTRAINT: asked('RISK', 'Which restraint was authorised, by whom and for how long? None is an answer.', { codes: null, since: 2 }),
  HEALTH_MEDICATION: asked('HEALTH', 'Is medication to be taken on the way?'),
  HEALTH_MOBILITY: asked('HEALTH', 'Does the person need help to walk, sit or board?'),
  HEALTH_PRECAUTIONS: asked('HEALTH', 'Are precautions against contagion needed?'),
  HEALTH_PREGNANCY: asked('HEALTH', 'Is the person pregnant or nursing?', { since: 2, codes: ['YES', 'NO', 'NOT_APPLICABLE'] }),
  HEALTH_SEALED_LETTER: asked('HEALTH', 'Do medical details travel in a sealed letter?'),
  OFFENCE_STANDING: asked('OFFENCE', 'How does the person stand before the law?', {
    codes: ['NO_CHARGE', 'SUSPECT', 'ACCUSED', 'CONVICTED', 'NOT_DETAINED'],
  }),
  OFFENCE_COURT_DAY: asked('OFFENCE', 'Is the person due before a court within seven days?'),
  OFFENCE_KEEP_APART: asked('OFFENCE', 'Are there co-accused or witnesses to be kept apart from?'),
  PROPERTY_CARRIED: asked('PROPERTY', 'Does the person carry property?'),
  PROPERTY_SEALED: asked('PROPERTY', 'Does sealed property travel along?'),
  PROPERTY_NOTE: asked('PROPERTY', 'What else is to be known of it?', { codes: null, required: false }),
} as const satisfies Record<string, EscortQuestion>;

export type EscortQuestionCode = keyof typeof escortQuestions;

export const escortQuestion = (code: string): EscortQuestion | undefined =>
  Object.hasOwn(escortQuestions, code) ? escortQuestions[code as EscortQuestionCode] : undefined;

export const isAskedIn = ({ since, retiredWith }: EscortQuestion, set: number): boolean =>
  since <= set && (retiredWith === null || set < retiredWith);

export const questionsOf = (set: number): readonly (EscortQuestion & { readonly code: string })[] =>
  Object.entries(escortQuestions)
    .map(([code, question]: [string, EscortQuestion]) => ({ code, ...question }))
    .filter((question) => isAskedIn(question, set));
