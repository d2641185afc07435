import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type PropertyFacts, type PropertyState, propertyLifecycle } from '../../domain/movement/property/lifecycle';
import { column, computed, instant, reads, sealed, sql } from '../plan/readMap';

const open = { level: 1 } as const;

/** What a person owns and the seals on it; a State sees that of persons who are brought to it, by row security. */
reads({
  type: 'PropertyItem',
  table: 'property_item',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', open),
    kind: column('kind'),
    sealNumber: column('seal_number'),
    description: sealed('description'),
    state: column('state', open),
    sealedAt: instant('sealed_at', open),
    recordedAt: instant('recorded_at', open),
    releasedOfficer: column('released_officer'),
    releasedAt: instant('released_at', open),
    receivedOfficer: column('received_officer'),
    receivedAt: instant('received_at', open),
    finding: column('finding'),
    foundSeal: column('found_seal'),
    note: sealed('note'),
    incidentRef: sql((row) => `(select i.ref from incident i where i.id = ${row}.incident_id)`),
    resolution: sealed('resolution'),
    availableActions: computed(
      (row) => `select to_json(f) from guard_facts_property_item f where f.id = ${row}.id`,
      (facts: PropertyFacts & { readonly state: PropertyState }, viewer, now) =>
        availableActions(propertyLifecycle, facts.state, facts, viewer, now),
      open,
    ),
  },
});
