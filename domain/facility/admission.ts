import type { FacilityKind, FacilityStatus } from './vocabulary';

/** What decides whether somebody may be held in a place. */
export interface PlaceOfCustody {
  readonly kind: FacilityKind;
  readonly status: FacilityStatus;
  readonly officiallyRecognised: boolean;
}

/** I-03: custody only in officially recognised places that are not closed (ICPPED 17(1)). Where control is lost nobody is brought. */
export const admits = ({ status, officiallyRecognised }: PlaceOfCustody): boolean =>
  officiallyRecognised && status !== 'CLOSED' && status !== 'CONTROL_LOST';

/** A receiving authority abroad is reached by a handover to its State, never as a place inside the country (rulings 20). */
export const isDestinationInside = (place: PlaceOfCustody): boolean => place.kind !== 'RECEIVING_AUTHORITY';
