import type { FacilityKind, FacilityStatus, VisitAccess, VisitKind } from '../../domain/facility/vocabulary';
import { enumeration } from '../enumeration';

export const FacilityKindEnum = enumeration<FacilityKind>('FacilityKind', 'What a place is.', {
  PRISON: 'Prison.',
  INVESTIGATION_CENTRE: 'Place of detention during investigation.',
  JUVENILE_CENTRE: 'Place of detention for juveniles.',
  CAMP: 'Camp with residents who are nobody’s prisoners.',
  REHAB_CENTRE: 'Rehabilitation centre.',
  TRANSIT: 'Place of transit.',
  HOSPITAL: 'Hospital.',
  AIRPORT_HOLDING: 'Holding at an airport.',
  RECEIVING_AUTHORITY: 'The authority of another State that receives persons; it has no location here.',
});

export const FacilityStatusEnum = enumeration<FacilityStatus>('FacilityStatus', 'Whether a place is in use.', {
  OPERATING: 'In use.',
  CLOSING: 'Being closed; takes nobody in.',
  CLOSED: 'Closed.',
  CONTROL_LOST: 'No longer under its authority’s control.',
});

export const VisitKindEnum = enumeration<VisitKind>('VisitKind', 'What kind of visit to a place.', {
  INSPECTION: 'An inspection by the State.',
  ICRC_VISIT: 'A visit of the International Committee of the Red Cross.',
  NPM_VISIT: 'A visit of a national preventive mechanism.',
  COURT_VISIT: 'A visit of a judge.',
});

export const VisitAccessEnum = enumeration<VisitAccess>('VisitAccess', 'Whether a visiting body was let in.', {
  FULL: 'Everywhere.',
  PARTIAL: 'To a part.',
  REFUSED: 'Not at all.',
});
