export const movementStatuses = [
  'PLANNED',
  'MANIFEST_DRAFT',
  'MANIFEST_LOCKED',
  'AUTHORISED',
  'BOARDING',
  'DEPARTED',
  'ARRIVED',
  'RECONCILING',
  'DISCREPANCY',
  'RECONCILED',
  'ABORTED',
  'CANCELLED',
  'DIVERTED',
] as const;
export type MovementStatus = (typeof movementStatuses)[number];
/** Nobody has left yet. */
export const statusesBeforeDeparture: readonly MovementStatus[] = [
  'PLANNED',
  'MANIFEST_DRAFT',
  'MANIFEST_LOCKED',
  'AUTHORISED',
  'BOARDING',
];

export const manifestEntryStatuses = [
  'LISTED',
  'CHECKED_OUT',
  'BOARDED',
  'DISEMBARKED',
  'RECEIVED',
  'NOT_PRESENTED',
  'REFUSED_MEDICAL',
  'REMOVED_BY_COURT',
  'ESCAPED',
  'DECEASED',
  'DIVERTED',
] as const;
export type ManifestEntryStatus = (typeof manifestEntryStatuses)[number];

export const headcountCheckpoints = ['UNIT_OUT', 'GATE_OUT', 'BOARDED', 'EACH_STOP', 'DISEMBARKED', 'GATE_IN', 'ADMITTED'] as const;
export type HeadcountCheckpoint = (typeof headcountCheckpoints)[number];

export const discrepancyKinds = ['MISSING', 'EXTRA', 'SUBSTITUTED', 'DOUBLE', 'COUNT_ONLY'] as const;
export type DiscrepancyKind = (typeof discrepancyKinds)[number];

export const transportModes = ['ROAD', 'HELICOPTER', 'FIXED_WING', 'RAIL', 'FOOT'] as const;
export type TransportMode = (typeof transportModes)[number];

export const headcountSides = ['SENDING', 'RECEIVING'] as const;
export type HeadcountSide = (typeof headcountSides)[number];
