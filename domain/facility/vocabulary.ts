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
