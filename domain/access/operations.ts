import { accessVerbs } from './callers/accessVerbs';
import { caseQueries } from './callers/caseQueries';
import { countQueries } from './callers/countQueries';
import { evidenceVerbs } from './callers/evidenceVerbs';
import { familyVerbs } from './callers/familyVerbs';
import { incidentVerbs } from './callers/incidentVerbs';
import { integrationQueries, integrationVerbs } from './callers/integrationVerbs';
import { logQueries } from './callers/logQueries';
import { movementVerbs } from './callers/movementVerbs';
import { nationalityVerbs } from './callers/nationalityVerbs';
import { operationVerbs } from './callers/operationVerbs';
import { privacyVerbs } from './callers/privacyVerbs';
import { proceedingVerbs } from './callers/proceedingVerbs';
import { registerVerbs } from './callers/registerVerbs';
import { repatriationVerbs } from './callers/repatriationVerbs';
import { caseRoles, type OperationAccess } from './operationAccess';
import type { Role } from './vocabulary';

export type { OperationAccess } from './operationAccess';

/** Every query, by whom. */
export const queryAccess = {
  ...caseQueries,
  ...countQueries,
  ...logQueries,
  ...integrationQueries,
} as const satisfies Record<string, OperationAccess>;

/** Every mutation, by whom. */
export const mutationAccess = {
  ...accessVerbs,
  ...privacyVerbs,
  ...registerVerbs,
  ...operationVerbs,
  ...familyVerbs,
  ...nationalityVerbs,
  ...repatriationVerbs,
  ...movementVerbs,
  ...proceedingVerbs,
  ...evidenceVerbs,
  ...incidentVerbs,
  ...integrationVerbs,
} as const satisfies Record<string, OperationAccess>;

export const subscriptionAccess = {
  caseChanged: caseRoles,
  deskActivity: caseRoles,
} as const satisfies Record<string, OperationAccess>;

/** The whole API, closed: a field of a root type that is not here may not be called by anyone. */
export const operations = {
  Query: queryAccess,
  Mutation: mutationAccess,
  Subscription: subscriptionAccess,
} as const satisfies Record<string, Record<string, OperationAccess>>;

export type RootType = keyof typeof operations;
export type QueryName = keyof typeof queryAccess;
export type MutationName = keyof typeof mutationAccess;
export type SubscriptionName = keyof typeof subscriptionAccess;

/** Null for a field that nobody declared. */
export function accessTo(root: RootType, field: string): OperationAccess | null {
  const fields: Record<string, OperationAccess> = operations[root];
  return Object.hasOwn(fields, field) ? (fields[field] ?? null) : null;
}

/** Closed by default: an undeclared field is for nobody. */
export function mayCall(role: Role, root: RootType, field: string): boolean {
  const access = accessTo(root, field);
  if (access === null) return false;
  return access.access === 'SIGNED_IN' || access.roles.includes(role);
}

/** The names of everything the role may call, for `Viewer.permissions`: queries, then mutations, then subscriptions; with a token for reading no mutation. */
export function permissionsOf(role: Role, readOnly = false): string[] {
  return (Object.keys(operations) as RootType[])
    .filter((root) => root !== 'Mutation' || !readOnly)
    .flatMap((root) => Object.keys(operations[root]).filter((field) => mayCall(role, root, field)));
}
