import type {
  DiscrepancyKind,
  HeadcountCheckpoint,
  HeadcountSide,
  ManifestEntryStatus,
  MovementStatus,
  TransportMode,
} from '../../domain/movement/vocabulary';
import { enumeration } from '../enumeration';

export const MovementStatusEnum = enumeration<MovementStatus>('MovementStatus', 'Where a movement of persons stands (lifecycle C.6).', {
  PLANNED: 'Planned; nobody is listed yet.',
  MANIFEST_DRAFT: 'Persons are being listed.',
  MANIFEST_LOCKED: 'The list is locked by a second person and hashed; it changes only as a new version.',
  AUTHORISED: 'The decision authority authorised it; the receiving State now sees it.',
  BOARDING: 'Persons board; each is counted by identity.',
  DEPARTED: 'Under way.',
  ARRIVED: 'Arrived; the receiving count is awaited.',
  RECONCILING: 'The receiving side has begun to count.',
  DISCREPANCY: 'The two sides’ sets of persons differ; resolved person by person.',
  RECONCILED: 'The two sides’ sets of persons are equal. Final.',
  ABORTED: 'Broken off during boarding or under way. Final.',
  CANCELLED: 'Called off before boarding. Final.',
  DIVERTED: 'Under way to another place than planned.',
});

export const ManifestEntryStatusEnum = enumeration<ManifestEntryStatus>('ManifestEntryStatus', 'Where one person of a manifest stands.', {
  LISTED: 'On the list.',
  CHECKED_OUT: 'Out of the unit or through the gate.',
  BOARDED: 'Counted aboard.',
  DISEMBARKED: 'Counted after arrival.',
  RECEIVED: 'Counted by the receiving side at admission.',
  NOT_PRESENTED: 'Was not brought; left the list.',
  REFUSED_MEDICAL: 'Not fit to travel; left the list.',
  REMOVED_BY_COURT: 'A court stopped the transfer; left the list.',
  ESCAPED: 'Escaped; left the list.',
  DECEASED: 'Died; left the list.',
  DIVERTED: 'Taken to another place than planned.',
});

export const HeadcountCheckpointEnum = enumeration<HeadcountCheckpoint>('HeadcountCheckpoint', 'Where persons are counted by identity.', {
  UNIT_OUT: 'Leaving the unit.',
  GATE_OUT: 'Leaving the facility.',
  BOARDED: 'Aboard.',
  EACH_STOP: 'At a stop under way.',
  DISEMBARKED: 'After arrival.',
  GATE_IN: 'Entering the receiving place.',
  ADMITTED: 'At admission by the receiving side.',
});

export const HeadcountSideEnum = enumeration<HeadcountSide>('HeadcountSide', 'Who counted.', {
  SENDING: 'The sending side.',
  RECEIVING: 'The receiving side.',
});

export const DiscrepancyKindEnum = enumeration<DiscrepancyKind>('DiscrepancyKind', 'How two counts differ.', {
  MISSING: 'Boarded, not received.',
  EXTRA: 'Received, not boarded.',
  SUBSTITUTED: 'Another person in somebody’s place.',
  DOUBLE: 'Counted twice.',
  COUNT_ONLY: 'The numbers differ, the identities are not known.',
});

export const TransportModeEnum = enumeration<TransportMode>('TransportMode', 'How persons are moved.', {
  ROAD: 'By road.',
  HELICOPTER: 'By helicopter.',
  FIXED_WING: 'By aeroplane.',
  RAIL: 'By rail.',
  FOOT: 'On foot.',
});
