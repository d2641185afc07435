import type { Role } from '../access/vocabulary';
import type { IncidentKind, IncidentStatus } from './vocabulary';

/** Always with an authority independent of the place: it cannot close them itself (domain C.10; Istanbul and Minnesota Protocols). */
export const referredKinds = ['DEATH', 'MISSING', 'TORTURE_ALLEGATION', 'SGBV'] as const satisfies readonly IncidentKind[];

/** The authority that gets them when the report names none. */
export const INDEPENDENT_AUTHORITY = 'Independent investigating authority';

export const isReferred = (kind: IncidentKind): boolean => (referredKinds as readonly IncidentKind[]).includes(kind);

export const firstStatus = (kind: IncidentKind): Extract<IncidentStatus, 'REPORTED' | 'REFERRED'> =>
  isReferred(kind) ? 'REFERRED' : 'REPORTED';

/** Monitor and registrar report every kind; everyone else only an allegation of torture (core.graphql, facilities). */
export const mayReport = (role: Role, kind: IncidentKind): boolean =>
  role === 'FACILITY_MONITOR' || role === 'REGISTRAR' || kind === 'TORTURE_ALLEGATION';
