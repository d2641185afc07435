import type { Role } from './vocabulary';

/** Who keeps another officer out of a case; each officer may step back by themselves (rulings 1). */
export const excluders: readonly Role[] = ['LEGAL_OFFICER', 'DECISION_AUTHORITY'];

/** Who lets an officer in again: never the officer, and never whoever said that there is a conflict. */
export const readmitters: readonly Role[] = ['DECISION_AUTHORITY'];
