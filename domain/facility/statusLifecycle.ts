import { lifecycle } from '../lifecycle/lifecycle';
import { type FacilityStatus, facilityStatuses } from './vocabulary';

/** What the guards of a change of a place look at. */
export interface FacilityFacts {
  /** The status asked for; undefined in `availableActions`. */
  readonly to?: FacilityStatus;
  /** People held or living there whose stay has not ended. */
  readonly present: number;
  /** A list says of somebody that it lives in another place now; undefined in `availableActions`. */
  readonly movesByList?: boolean;
}

/** Where a place goes from each status; what is closed is opened anew by an act of its own. */
const WAYS: Readonly<Record<FacilityStatus, readonly FacilityStatus[]>> = {
  OPERATING: ['CLOSING', 'CONTROL_LOST'],
  CLOSING: ['CLOSED', 'OPERATING', 'CONTROL_LOST'],
  CONTROL_LOST: ['OPERATING', 'CLOSING'],
  CLOSED: ['OPERATING'],
};

/** The status of a place of custody or a camp (domain C.10). */
export const facilityLifecycle = lifecycle<FacilityStatus, FacilityFacts & { readonly status: FacilityStatus }>()({
  name: 'Facility',
  states: facilityStatuses,
  final: [],
  verbs: {
    changeFacilityStatus: {
      row: 'FA1',
      from: facilityStatuses,
      to: facilityStatuses,
      by: ['FACILITY_MONITOR', 'DECISION_AUTHORITY'],
      guards: [
        {
          rule: 'FA1',
          source: 'domain C.10',
          refusal: 'A place does not go from its status to the one asked for: before it is closed it is closing.',
          holds: ({ status, to }) => to === undefined || WAYS[status].includes(to),
        },
        {
          rule: 'I-40',
          source: 'domain I-40',
          refusal: 'Somebody is still held or living there: move everybody, or record for each that the whereabouts are unknown.',
          holds: ({ to, present }) => to !== 'CLOSED' || present === 0,
        },
      ],
      reasons: 'required',
      audience: 'CUSTODIAL',
      event: 'The status of a place changed.',
    },
    reconcileResidents: {
      row: 'FA2',
      from: ['OPERATING', 'CLOSING', 'CONTROL_LOST'],
      to: 'UNCHANGED',
      by: ['REGISTRAR'],
      guards: [
        {
          rule: 'FA2',
          source: 'domain C.6, C.10',
          refusal: 'While a place operates nobody changes places by a list: plan a movement.',
          holds: ({ status, movesByList }) => status !== 'OPERATING' || movesByList !== true,
        },
      ],
      audience: 'CUSTODIAL',
      event: 'Residents of a place were reconciled.',
    },
  },
});
