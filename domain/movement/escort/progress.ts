import { type EscortSection, escortSections, questionsOf } from './questions';

export const sectionStates = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED'] as const;
export type SectionState = (typeof sectionStates)[number];

export interface SectionProgress {
  readonly section: EscortSection;
  readonly state: SectionState;
  /** Questions that must be answered, and how many of them are. */
  readonly required: number;
  readonly answered: number;
}

/** How far a record is. What came over from the last record counts only once somebody has stood by it. */
export function progressOf(set: number, answered: readonly string[]): readonly SectionProgress[] {
  const given = new Set(answered);
  return escortSections.map((section) => {
    const questions = questionsOf(set).filter((question) => question.section === section);
    const required = questions.filter((question) => question.required);
    const done = required.filter(({ code }) => given.has(code)).length;
    const begun = questions.some(({ code }) => given.has(code));
    return {
      section,
      state: done === required.length ? 'COMPLETED' : begun ? 'IN_PROGRESS' : 'NOT_STARTED',
      required: required.length,
      answered: done,
    };
  });
}

export const isComplete = (progress: readonly SectionProgress[]): boolean => progress.every(({ state }) => state === 'COMPLETED');
