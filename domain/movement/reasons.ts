export const movementReasonLists = ['CANCELLATION', 'ABORT', 'DIVERSION', 'LOCKOUT', 'NOT_PRESENTED', 'REFUSED'] as const;
export type MovementReasonList = (typeof movementReasonLists)[number];

/** Whose cause a lockout was: the place would not or could not admit, or the carrier came late or not as agreed. */
export const lockoutSides = ['SITE', 'CARRIER'] as const;
export type LockoutSide = (typeof lockoutSides)[number];

export interface MovementReason {
  readonly list: MovementReasonList;
  readonly code: string;
  readonly label: string;
  /** Lockouts alone say whose cause it was. */
  readonly side: LockoutSide | null;
  /** ISO 8601 day from which it is no longer given; null while it is. Where it was given it stays readable. */
  readonly retiredAt: string | null;
}

const reason = (
  list: MovementReasonList,
  code: string,
  label: string,
  more: Partial<Pick<MovementReason, 'side' | 'retiredAt'>> = {},
): MovementReason => ({ list, code, label, side: null, retiredAt: null, ...more });

/** The reason that is written where a caller names none: the text says it. */
export const OTHER = 'OTHER';

/** Closed lists of why a movement or a person on it did not go as planned. The table `movement_reason` holds the same rows. */
export const movementReasons: readonly MovementReason[] = [
  reason('CANCELLATION', 'COURT_ORDER', 'A court stopped it.'),
  reason('CANCELLATION', 'NO_TRANSPORT', 'No carrier was to be had.'),
  reason('CANCELLATION', 'NO_SPACE', 'The receiving place has no space.'),
  reason('CANCELLATION', 'RECEIVER_WITHDREW', 'The receiving side withdrew its confirmation.'),
  reason('CANCELLATION', 'ROUTE_UNSAFE', 'The way is not safe.'),
  reason('CANCELLATION', 'PLANNED_BY_MISTAKE', 'It was planned by mistake.'),
  reason('CANCELLATION', 'PANDEMIC_RULES', 'Rules against contagion forbade it.', { retiredAt: '2026-01-01' }),
  reason('CANCELLATION', OTHER, 'Another reason, in words.'),
  reason('ABORT', 'VEHICLE_FAILURE', 'The vehicle or aircraft failed.'),
  reason('ABORT', 'SECURITY_INCIDENT', 'An attack, a riot or an escape.'),
  reason('ABORT', 'MEDICAL_EMERGENCY', 'Somebody fell ill or was hurt.'),
  reason('ABORT', 'WEATHER', 'The weather.'),
  reason('ABORT', 'COURT_ORDER', 'A court stopped it.'),
  reason('ABORT', OTHER, 'Another reason, in words.'),
  reason('DIVERSION', 'NO_SPACE', 'The receiving place has no space.'),
  reason('DIVERSION', 'SERIOUS_INCIDENT', 'A serious incident at the receiving place.'),
  reason('DIVERSION', 'RECEIVER_ASKED', 'The receiving place asked for it.'),
  reason('DIVERSION', 'FORCE_MAJEURE', 'Force majeure: weather, road, airspace.'),
  reason('DIVERSION', 'MEDICAL_EMERGENCY', 'Somebody needs care on the way.'),
  reason('DIVERSION', OTHER, 'Another reason, in words.'),
  reason('LOCKOUT', 'PLACE_FULL', 'The place has no space.', { side: 'SITE' }),
  reason('LOCKOUT', 'PLACE_CLOSED_FOR_THE_NIGHT', 'The place admits nobody at this hour.', { side: 'SITE' }),
  reason('LOCKOUT', 'PAPERS_REFUSED', 'The place did not accept the papers.', { side: 'SITE' }),
  reason('LOCKOUT', 'INCIDENT_AT_PLACE', 'An incident at the place.', { side: 'SITE' }),
  reason('LOCKOUT', 'STAFF_SHORTAGE', 'The place has too few staff.', { side: 'SITE' }),
  reason('LOCKOUT', 'CARRIER_LATE', 'The carrier came too late.', { side: 'CARRIER' }),
  reason('LOCKOUT', 'CARRIER_BREAKDOWN', 'The vehicle failed.', { side: 'CARRIER' }),
  reason('LOCKOUT', 'CARRIER_WITHOUT_PAPERS', 'The carrier came without papers.', { side: 'CARRIER' }),
  reason('NOT_PRESENTED', 'NOT_FOUND_IN_UNIT', 'The person was not where the register says.'),
  reason('NOT_PRESENTED', 'IN_HOSPITAL', 'The person is in hospital.'),
  reason('NOT_PRESENTED', 'BEFORE_COURT', 'The person is before a court.'),
  reason('NOT_PRESENTED', 'REFUSED_TO_LEAVE', 'The person refused to leave.'),
  reason('NOT_PRESENTED', 'FAMILY_NOT_TOGETHER', 'The family would have been separated.'),
  reason('NOT_PRESENTED', OTHER, 'Another reason, in words.'),
  reason('REFUSED', 'UNFIT_TO_TRAVEL', 'Found unfit to travel.'),
  reason('REFUSED', 'CONTAGION', 'A risk of contagion.'),
  reason('REFUSED', 'LATE_PREGNANCY', 'Late pregnancy or a recent birth.'),
  reason('REFUSED', 'CARRIER_REFUSED', 'The carrier would not take the person.'),
  reason('REFUSED', OTHER, 'Another reason, in words.'),
];

export type ReasonStanding = { readonly known: MovementReason } | { readonly fault: 'UNKNOWN_CODE' | 'RETIRED' };

/** Whether this reason may be given on that day. */
export function reasonGiven(list: MovementReasonList, code: string, now: Date): ReasonStanding {
  const known = movementReasons.find((known) => known.list === list && known.code === code);
  if (!known) return { fault: 'UNKNOWN_CODE' };
  return known.retiredAt !== null && new Date(known.retiredAt) <= now ? { fault: 'RETIRED' } : { known };
}
