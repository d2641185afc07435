import type { Role } from '../access/vocabulary';

export const situationKinds = ['EVENT', 'DECISION', 'FIGURE', 'REQUEST'] as const;
export type SituationKind = (typeof situationKinds)[number];

/** What each role may write in the log. A State reports its own figures; decisions are written down by who commands, or by the law. */
export const situationWriters = {
  DECISION_AUTHORITY: situationKinds,
  LEGAL_OFFICER: ['EVENT', 'DECISION', 'REQUEST'],
  TRANSFER_COORDINATOR: ['EVENT', 'FIGURE', 'REQUEST'],
  REGISTRAR: ['EVENT', 'FIGURE', 'REQUEST'],
  FACILITY_MONITOR: ['EVENT', 'FIGURE', 'REQUEST'],
  HEALTH_OFFICER: ['EVENT', 'FIGURE', 'REQUEST'],
  CHILD_PROTECTION_OFFICER: ['EVENT', 'FIGURE', 'REQUEST'],
  LIAISON_OFFICER: ['FIGURE'],
} as const satisfies Partial<Record<Role, readonly SituationKind[]>>;

export function mayWriteEntry(role: Role, kind: SituationKind): boolean {
  const kinds: Partial<Record<Role, readonly SituationKind[]>> = situationWriters;
  return kinds[role]?.includes(kind) === true;
}
