export const facilityKinds = [
  'PRISON',
  'INVESTIGATION_CENTRE',
  'JUVENILE_CENTRE',
  'CAMP',
  'REHAB_CENTRE',
  'TRANSIT',
  'HOSPITAL',
  'AIRPORT_HOLDING',
  'RECEIVING_AUTHORITY',
] as const;
export type FacilityKind = (typeof facilityKinds)[number];

export const facilityStatuses = ['OPERATING', 'CLOSING', 'CLOSED', 'CONTROL_LOST'] as const;
export type FacilityStatus = (typeof facilityStatuses)[number];

/** Visits from outside: that they took place, never what was reported (confidentiality of the ICRC). */
export const visitKinds = ['INSPECTION', 'ICRC_VISIT', 'NPM_VISIT', 'COURT_VISIT'] as const;
export type VisitKind = (typeof visitKinds)[number];

export const visitAccess = ['FULL', 'PARTIAL', 'REFUSED'] as const;
export type VisitAccess = (typeof visitAccess)[number];
