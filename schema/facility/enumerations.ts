import type { AlertStatus } from '../../domain/facility/alertLifecycle';
import type { PlanStatus } from '../../domain/facility/contingencyPlanLifecycle';
import type { IndicatorRule, RiskIndicator } from '../../domain/facility/riskIndicators';
import type { SnapshotStatus } from '../../domain/facility/riskSnapshotLifecycle';
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

export const RiskIndicatorEnum = enumeration<RiskIndicator>('RiskIndicator', 'An early-warning indicator of a place (domain C.10).', {
  OCCUPANCY: 'People there for each hundred places. Counted.',
  CONTROLLER_CHANGES: 'Changes of the controlling authority in 90 days. Counted.',
  DETAINEES_PER_GUARD: 'People held for each guard. Read off.',
  SUPPLY_DAYS: 'Days for which food, water and medicine last. Read off.',
  INCIDENTS_30_DAYS: 'Incidents in 30 days. Counted.',
  JUVENILES_WITH_ADULTS: 'Children, or people who may be, held where adults are held. Counted.',
  OVERDUE_REVIEWS: 'People whose detention should have been reviewed. Counted.',
  ADOLESCENTS_NEAR_THRESHOLD: 'Children who come of a critical age within 12 months. Counted.',
  CONFLICT_EVENTS_30_DAYS: 'Armed events nearby in 30 days. Read off.',
});

export const IndicatorUnitEnum = enumeration<IndicatorRule['unit']>('IndicatorUnit', 'Unit of an indicator.', {
  PERCENT: 'Per cent.',
  EVENTS: 'Events.',
  PERSONS: 'Persons.',
  PERSONS_PER_GUARD: 'Persons for each guard.',
  DAYS: 'Days.',
});

export const IndicatorOriginEnum = enumeration<IndicatorRule['from']>(
  'IndicatorOrigin',
  'Whether an indicator is a fact or an assessment.',
  {
    RECORDS: 'A fact, counted from the records.',
    READING: 'An assessment, read off by somebody.',
  },
);

export const AlertStatusEnum = enumeration<AlertStatus>('AlertStatus', 'Where an alert stands.', {
  RAISED: 'Raised by the platform; it waits for a human.',
  CONFIRMED: 'A human says that it is so.',
  DISMISSED: 'A human says that it is not so, or no reason to act.',
});

export const PlanStatusEnum = enumeration<PlanStatus>('PlanStatus', 'Where a contingency plan stands.', {
  OPEN: 'Being written.',
  APPROVED: 'Approved by another than who wrote it.',
  CLOSED: 'Needed no more.',
});

export const SnapshotStatusEnum = enumeration<SnapshotStatus>('SnapshotStatus', 'Where an assessment of a place stands.', {
  PROPOSED: 'The rules gave a level; it waits for another human.',
  CONFIRMED: 'Another human confirmed a level.',
  REJECTED: 'Another human rejected it.',
});
