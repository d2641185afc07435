import type { Role } from '../access/vocabulary';
import type { OperationPart } from './vocabulary';

/** What a role reads of an operation; the database holds the same rows (`operation_reader`), and a test compares them. */
export interface OperationReader {
  readonly parts: readonly OperationPart[];
  /** EVERY: of every operation. OWN: of those in which the organisation of the account takes part, as far as it sees them. */
  readonly of: 'EVERY' | 'OWN';
  /** Class 5 is for an operational need, and ends with the operation (domain D.3.8); command, law and audit look back. */
  readonly until: 'OVER' | 'ALWAYS';
}

const everything = ['OVERVIEW', 'PLAN', 'MOVEMENTS', 'FIGURES', 'LOG', 'ORDERS'] as const satisfies readonly OperationPart[];
const onTheGround = ['OVERVIEW', 'PLAN', 'FIGURES', 'LOG'] as const satisfies readonly OperationPart[];

export const operationReaders = {
  DECISION_AUTHORITY: { parts: everything, of: 'EVERY', until: 'ALWAYS' },
  LEGAL_OFFICER: { parts: everything, of: 'EVERY', until: 'ALWAYS' },
  AUDITOR: { parts: onTheGround, of: 'EVERY', until: 'ALWAYS' },
  TRANSFER_COORDINATOR: { parts: everything, of: 'OWN', until: 'OVER' },
  REGISTRAR: { parts: everything, of: 'OWN', until: 'OVER' },
  FACILITY_MONITOR: { parts: onTheGround, of: 'OWN', until: 'OVER' },
  HEALTH_OFFICER: { parts: onTheGround, of: 'OWN', until: 'OVER' },
  CHILD_PROTECTION_OFFICER: { parts: onTheGround, of: 'OWN', until: 'OVER' },
  COURT_REGISTRAR: { parts: ['OVERVIEW', 'PLAN', 'FIGURES'], of: 'OWN', until: 'OVER' },
  // Of the movements and figures its own alone: row security compares the State.
  LIAISON_OFFICER: { parts: ['OVERVIEW', 'MOVEMENTS', 'FIGURES'], of: 'OWN', until: 'OVER' },
} as const satisfies Partial<Record<Role, OperationReader>>;

export const operationReader = (role: Role): OperationReader | undefined =>
  (operationReaders as Partial<Record<Role, OperationReader>>)[role];

/** Parts that an organisation of a State may be given. */
export const partsForStates: readonly OperationPart[] = operationReaders.LIAISON_OFFICER.parts;

/** Who takes part in an operation, in the order of the table. */
export const operationRoles = Object.keys(operationReaders) as readonly (keyof typeof operationReaders)[];
