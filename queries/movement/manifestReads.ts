import { column, instant, instantSql, many, manyOn, one, oneOn, reads, sealed, sql } from '../plan/readMap';

/** The version that counts now; none while the list is a draft. A State, which sees its own entries alone, could not check the digest. */
const lockedVersion = (row: string, wanted: string) =>
  `(select ${wanted} from manifest_version v where v.movement_id = ${row}.id and v.number = ${row}.manifest_version and v.reopened_at is null)`;
const nothing = sql(() => 'null', { level: 1 });

/** A value object on the movement's row. */
export const manifestReads = reads({
  type: 'Manifest',
  table: 'movement',
  person: null,
  fields: {
    version: column('manifest_version', { level: 1 }),
    sha256: sql((row) => lockedVersion(row, 'v.sha256'), { level: 1, forStates: nothing }),
    entries: many('ManifestEntry', 'movement_id', (entry) => `${entry}.added_at, ${entry}.id`, { level: 1 }),
    lockedAt: sql((row) => lockedVersion(row, instantSql('v.locked_at')), { level: 1, forStates: nothing }),
  },
});

/** A State sees its own entries (row security), with the person and the request, and no custodial reason. */
export const manifestEntryReads = reads({
  type: 'ManifestEntry',
  table: 'manifest_entry',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id', { level: 1 }),
    status: column('status', { level: 1 }),
    request: one('RepatriationRequest', 'request_id', { level: 1 }),
    transferOrder: column('transfer_order'),
    statusReason: sealed('status_reason'),
    reasonCode: column('reason_code'),
    fitUntil: instant('fit_until', { level: 3, category: 'HEALTH' }),
    addedAt: instant('added_at', { level: 1 }),
    separationDecision: one('ChildCase', 'separation_case_id', { level: 4, category: 'CHILD' }),
    property: manyOn(
      'PropertyItem',
      (entry, item) => `${item}.movement_id = ${entry}.movement_id and ${item}.person_id = ${entry}.person_id`,
      (item) => `${item}.recorded_at, ${item}.id`,
      { level: 1 },
    ),
    escortRecord: oneOn(
      'EscortRecord',
      (entry, record) => `${record}.movement_id = ${entry}.movement_id and ${record}.person_id = ${entry}.person_id`,
    ),
  },
});

reads({
  type: 'HeadcountCheck',
  table: 'headcount',
  person: null,
  fields: {
    id: column('id', { level: 1 }),
    checkpoint: column('checkpoint', { level: 1 }),
    side: column('side', { level: 1 }),
    place: column('place'),
    count: sql((row) => `cardinality(${row}.present) + cardinality(${row}.unidentified)`, { level: 1 }),
    present: manyOn(
      'Person',
      (row, person) => `${person}.id = any(${row}.present)`,
      (person) => `${person}.ref`,
    ),
    unidentified: sql((row) => `to_json(${row}.unidentified)`),
    occurredAt: instant('occurred_at', { level: 1 }),
    recordedAt: instant('recorded_at', { level: 1 }),
    lateReason: column('late_reason'),
  },
});

reads({
  type: 'Discrepancy',
  table: 'discrepancy',
  person: (row) => `${row}.person_id`,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', { level: 1 }),
    person: one('Person', 'person_id'),
    label: column('label'),
    detectedAt: instant('detected_at', { level: 1 }),
    resolvedAt: instant('resolved_at', { level: 1 }),
    resolution: sealed('resolution'),
    outcome: column('outcome'),
    incidentRef: column('incident_ref'),
  },
});
