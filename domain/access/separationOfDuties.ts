import { type Role, roles } from './vocabulary';

type Separated = Readonly<Partial<Record<Role, string>>>;

const SUPERVISED = 'Who supervises the processing has no part in it (LED Art. 32).';
const ADMINISTERS = 'Who gives rights holds none over a case (domain D.1).';
const FOR_A_STATE = 'An officer of a State of origin acts for no other side.';
const AUDITS = 'Who audits writes nothing (domain D.1).';

const separatedFrom = (others: readonly Role[], why: string): Separated => Object.fromEntries(others.map((role) => [role, why]));
const allBut = (...kept: readonly Role[]) => roles.filter((role) => !kept.includes(role));

/** Roles that one account never holds at the same time, and why. Said on one side; `separation` reads it both ways. */
export const separatedRoles = {
  REGISTRAR: {
    FACILITY_MONITOR: 'Who keeps a place’s register does not watch the place.',
    TRANSFER_COORDINATOR: 'Who lists persons on a manifest does not lock it (two-person rule).',
  },
  BIOMETRICS_OFFICER: {},
  LEGAL_OFFICER: {
    DECISION_AUTHORITY: 'Who prepares a decision does not take it (domain D.1).',
    COURT_REGISTRAR: 'Who prepares a decision does not decide its review (rulings 7).',
  },
  PROSECUTOR: {
    DECISION_AUTHORITY: 'Who prosecutes does not decide on the return.',
    COURT_REGISTRAR: 'Who prosecutes does not record the acts of the court.',
    HEALTH_OFFICER: 'The prosecution reads no detail of health (domain D.1).',
    CHILD_PROTECTION_OFFICER: 'The file of a child is closed to the prosecution (domain D.1).',
  },
  DECISION_AUTHORITY: {
    COURT_REGISTRAR: 'Who decides does not decide the review.',
    TRANSFER_COORDINATOR: 'Who plans a movement does not authorise it (two-person rule).',
  },
  COURT_REGISTRAR: {},
  HEALTH_OFFICER: { TRANSFER_COORDINATOR: 'Who says that a person is fit to travel does not run the travel.' },
  TRANSFER_COORDINATOR: {},
  FACILITY_MONITOR: {},
  CHILD_PROTECTION_OFFICER: {},
  LIAISON_OFFICER: separatedFrom(allBut('LIAISON_OFFICER'), FOR_A_STATE),
  ANALYST: {},
  DATA_PROTECTION_OFFICER: separatedFrom(allBut('DATA_PROTECTION_OFFICER'), SUPERVISED),
  AUDITOR: separatedFrom(allBut('AUDITOR', 'ANALYST'), AUDITS),
  ADMINISTRATOR: separatedFrom(allBut('ADMINISTRATOR', 'ANALYST', 'FACILITY_MONITOR'), ADMINISTERS),
} as const satisfies Record<Role, Separated>;

/** Why no account holds both roles; null where it may. */
export function separation(one: Role, other: Role): string | null {
  const said = (from: Role, to: Role): string | undefined => (separatedRoles[from] as Separated)[to];
  const [first, second] = roles.indexOf(one) < roles.indexOf(other) ? [one, other] : [other, one];
  return said(first, second) ?? said(second, first) ?? null;
}

export interface HeldRole {
  readonly role: Role;
  readonly country: string | null;
}

/** Why a role may not be added to those held at the same time: one sentence for each in the way. */
export function conflictsOf(wanted: HeldRole, held: readonly HeldRole[]): string[] {
  return held.flatMap((other) => {
    if (other.role === wanted.role) {
      return [
        other.country === wanted.country
          ? 'The account holds this role in that time already.'
          : 'An account acts for one State, never for two.',
      ];
    }
    const why = separation(wanted.role, other.role);
    return why === null ? [] : [`${wanted.role} and ${other.role}: ${why}`];
  });
}
