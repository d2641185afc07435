import type { FacilityKind, FacilityStatus } from '../../domain/facility/vocabulary';
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
