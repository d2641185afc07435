import type { RepatriationRoute } from './vocabulary';

/** Conditions of an approval where the decision names none (rulings 9). */
export const standardConditions = {
  PRE_TRIAL_RETURN: ['No death penalty', 'No onward transfer without consent'],
  EXTRADITION: ['Specialty', 'No death penalty', 'No onward transfer without consent'],
  TRANSFER_OF_PROCEEDINGS: ['Outcome reported', 'No death penalty', 'Time served is credited'],
  SENTENCE_TRANSFER: ['No aggravation of the sentence', 'Time served is credited'],
  CHILD_FAMILY_RETURN: ['Family unity', 'Reception by a child-protection authority'],
  DEPORTATION: ['No onward transfer without consent', 'No prosecution outside the information shared'],
} as const satisfies Record<RepatriationRoute, readonly string[]>;
