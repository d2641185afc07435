import type { RepatriationRoute } from '../repatriation/vocabulary';

/** The purposes of LED Art. 1(1): an authority that acts for none of them is no competent authority. */
export const competences = ['INVESTIGATION', 'PROSECUTION', 'EXECUTION_OF_PENALTIES', 'PREVENTION_OF_THREATS'] as const;
export type Competence = (typeof competences)[number];

/** What the receiver acts for as far as the route itself says it; null: a return without a criminal instrument says nothing. */
export const competenceOfRoute = {
  PRE_TRIAL_RETURN: 'PROSECUTION',
  EXTRADITION: 'PROSECUTION',
  TRANSFER_OF_PROCEEDINGS: 'PROSECUTION',
  SENTENCE_TRANSFER: 'EXECUTION_OF_PENALTIES',
  CHILD_FAMILY_RETURN: null,
  DEPORTATION: null,
} as const satisfies Record<RepatriationRoute, Competence | null>;
