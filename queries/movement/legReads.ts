import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type LegFacts, legLifecycle } from '../../domain/movement/legs/legLifecycle';
import { type StopFacts, stopLifecycle } from '../../domain/movement/legs/stopLifecycle';
import type { LegState, StopState } from '../../domain/movement/legs/vocabulary';
import { column, computed, instant, one, reads } from '../plan/readMap';

const open = { level: 1 } as const;

/** Class 5 as a whole: a movement leads to its legs and stops through fields of that class alone. */
reads({
  type: 'MovementLeg',
  table: 'movement_leg',
  person: null,
  fields: {
    id: column('id', open),
    ordinal: column('ordinal', open),
    mode: column('mode', open),
    origin: column('origin', open),
    destination: column('destination', open),
    carrier: column('carrier', open),
    departsAt: instant('departs_at', open),
    arrivesAt: instant('arrives_at', open),
    state: column('state', open),
    custodian: column('custodian', open),
    startedAt: instant('started_at', open),
    startedRecordedAt: instant('started_recorded_at', open),
    endedAt: instant('ended_at', open),
    endedRecordedAt: instant('ended_recorded_at', open),
    endedPlace: column('ended_place', open),
    cancelReasons: column('cancel_reasons', open),
    availableActions: computed(
      (row) => `select to_json(f) from guard_facts_movement_leg f where f.id = ${row}.id`,
      (facts: LegFacts & { readonly state: LegState }, viewer, now) => availableActions(legLifecycle, facts.state, facts, viewer, now),
      open,
    ),
  },
});

reads({
  type: 'OvernightStop',
  table: 'overnight_stop',
  person: null,
  fields: {
    id: column('id', open),
    state: column('state', open),
    facility: one('Facility', 'facility_id', open),
    place: column('place', open),
    custodian: column('custodian', open),
    plannedFrom: instant('planned_from', open),
    plannedTo: instant('planned_to', open),
    startedAt: instant('started_at', open),
    startedRecordedAt: instant('started_recorded_at', open),
    endedAt: instant('ended_at', open),
    endedRecordedAt: instant('ended_recorded_at', open),
    firstCount: one('HeadcountCheck', 'first_count', open),
    lastCount: one('HeadcountCheck', 'last_count', open),
    cancelReasons: column('cancel_reasons', open),
    availableActions: computed(
      (row) => `select to_json(f) from guard_facts_overnight_stop f where f.id = ${row}.id`,
      (facts: StopFacts & { readonly state: StopState }, viewer, now) => availableActions(stopLifecycle, facts.state, facts, viewer, now),
      open,
    ),
  },
});
