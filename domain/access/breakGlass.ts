import { type FieldCategory, type Level, levelOf } from './fieldClasses';
import type { Role } from './vocabulary';

/** Emergency access to one person's file (domain D.1): nothing lasts longer, and nobody gets it alone. */
export const GLASS_MINUTES = 60;
/** A request that waited longer is asked for again: an emergency of yesterday is none. */
export const GLASS_REQUEST_HOURS = 24;

/** The highest class that a role may ask for; null: the role asks for none. Class 7 is nobody's, class 6 the law's alone. */
export const glassCeiling = {
  REGISTRAR: 5,
  BIOMETRICS_OFFICER: 3,
  LEGAL_OFFICER: 6,
  PROSECUTOR: 6,
  DECISION_AUTHORITY: 5,
  COURT_REGISTRAR: 5,
  HEALTH_OFFICER: 4,
  TRANSFER_COORDINATOR: 5,
  FACILITY_MONITOR: null,
  CHILD_PROTECTION_OFFICER: 5,
  LIAISON_OFFICER: null,
  ANALYST: null,
  DATA_PROTECTION_OFFICER: null,
  AUDITOR: null,
  ADMINISTRATOR: null,
} as const satisfies Record<Role, Level | null>;

/** Both must approve, each with another account. */
export const glassApprovers = ['DATA_PROTECTION_OFFICER', 'DECISION_AUTHORITY'] as const satisfies readonly Role[];

/** Why a category is closed to every emergency; null where it is not. */
export const glassNeverOpens = {
  BIOMETRICS: null,
  DOCUMENTS: null,
  HEALTH: null,
  CONSULAR: 'A fear of a State stays with those who handle it (I-14).',
  ASSURANCE: null,
  CHILD: null,
  ROUTE: null,
  OPERATION: 'An operation is joined by an organisation, not opened for one person.',
  MOVING_ORDER: 'An order of moving is read as a whole, not for one person.',
  FACILITY_RISK: 'The risk of a place is no part of a person’s file.',
  EVIDENCE: null,
  SUBJECT_ACCESS: 'The copy for the person is made by those who make it (LED Art. 14).',
  AUDIT: 'The audit opens to nobody (domain D.2).',
  ACCOUNTS: 'Accounts are no part of a person’s file.',
} as const satisfies Record<FieldCategory, string | null>;

/** Categories that some emergency may open. */
export const glassCategories = (Object.keys(glassNeverOpens) as FieldCategory[]).filter((category) => glassNeverOpens[category] === null);

/** Why a role may not ask for a category, one sentence for each. */
export function glassRefusals(role: Role, categories: readonly FieldCategory[]): string[] {
  const ceiling = glassCeiling[role];
  return categories.flatMap((category) => {
    const never = glassNeverOpens[category];
    if (never !== null) return [`${category}: ${never}`];
    const level = levelOf(category);
    return ceiling !== null && level <= ceiling ? [] : [`${category}: class ${level} lies above what this role may ask for.`];
  });
}

export const glassAskers = (Object.keys(glassCeiling) as Role[]).filter((role) => glassCeiling[role] !== null);
