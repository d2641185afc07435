import { column, instant, manyOn, one, reads, sql } from '../plan/readMap';

const HEALTH = { level: 3, category: 'HEALTH' } as const;
const ROUTE = { level: 5, category: 'ROUTE' } as const;

reads({
  type: 'MovementLeg',
  table: 'movement_leg',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    ordinal: column('ordinal', ROUTE),
    mode: column('mode', ROUTE),
    origin: column('origin', ROUTE),
    destination: column('destination', ROUTE),
    carrier: column('carrier', ROUTE),
    departsAt: instant('departs_at', ROUTE),
    arrivesAt: instant('arrives_at', ROUTE),
  },
});

/** One person of a manifest; a State sees its own entries (row security). */
reads({
  type: 'ManifestEntry',
  table: 'manifest_entry',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    status: column('status'),
    request: one('RepatriationRequest', 'request_id'),
    transferOrder: column('transfer_order'),
    statusReason: column('status_reason'),
    fitUntil: instant('fit_until', HEALTH),
    addedAt: instant('added_at'),
  },
});

/** A count by identity. Persons are those that the viewer sees. */
reads({
  type: 'HeadcountCheck',
  table: 'headcount',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    checkpoint: column('checkpoint'),
    side: column('side'),
    place: column('place'),
    count: sql((row) => `cardinality(${row}.present) + cardinality(${row}.unidentified)`),
    present: manyOn(
      'Person',
      (row, person) => `${person}.id = any(${row}.present)`,
      (person) => `${person}.ref`,
    ),
    unidentified: sql((row) => `to_json(${row}.unidentified)`),
    occurredAt: instant('occurred_at'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'Discrepancy',
  table: 'discrepancy',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    person: one('Person', 'person_id'),
    label: column('label'),
    detectedAt: instant('detected_at'),
    resolvedAt: instant('resolved_at'),
    resolution: column('resolution'),
  },
});
