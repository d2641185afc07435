import type { RepatriationRoute } from '../repatriation/vocabulary';

export interface ChecklistItem {
  readonly code: string;
  readonly present: boolean;
}

const always = ['STATEMENT_OF_FACTS', 'LIST_OF_ITEMS', 'APPLICABLE_LAW', 'TRANSLATIONS'] as const;
const byRoute: Readonly<Record<RepatriationRoute, readonly string[]>> = {
  PRE_TRIAL_RETURN: ['IDENTITY_DOSSIER', 'DETENTION_RECORD'],
  EXTRADITION: ['IDENTITY_DOSSIER', 'ARREST_WARRANT', 'SPECIALITY_UNDERTAKING'],
  TRANSFER_OF_PROCEEDINGS: ['CASE_FILE', 'LIMITATION_PERIODS'],
  SENTENCE_TRANSFER: ['JUDGMENT', 'SENTENCE_CALCULATION'],
  CHILD_FAMILY_RETURN: ['BEST_INTERESTS_REPORT'],
  DEPORTATION: ['IDENTITY_DOSSIER', 'REMOVAL_ORDER'],
};

/** What a package of this route must hold (domain C.8; UN model treaties on extradition, transfer of proceedings and of sentences). */
export function checklistCodes(route: RepatriationRoute): readonly string[] {
  return [...always, ...byRoute[route]];
}

export function checklistOf(route: RepatriationRoute, present: readonly string[]): ChecklistItem[] {
  return checklistCodes(route).map((code) => ({ code, present: present.includes(code) }));
}
