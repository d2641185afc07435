export const incidentKinds = [
  'ESCAPE',
  'RIOT',
  'DEATH',
  'INJURY',
  'TORTURE_ALLEGATION',
  'MISSING',
  'SGBV',
  'DATA_BREACH',
  'ATTACK',
  'FIRE',
  'DISEASE',
  'NO_ORDER',
  'PROTECTION',
  'PROPERTY_DIFFERENCE',
  'UNRECOGNISED_PLACE',
] as const;
export type IncidentKind = (typeof incidentKinds)[number];

export const incidentStatuses = [
  'REPORTED',
  'TRIAGED',
  'UNDER_INVESTIGATION',
  'SUBSTANTIATED',
  'UNSUBSTANTIATED',
  'INCONCLUSIVE',
  'REMEDIED',
  'CLOSED',
  'REFERRED',
] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];
