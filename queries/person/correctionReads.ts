import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type CorrectionStatus, correctableField, correctionFields, correctionLifecycle } from '../../domain/person/correctionLifecycle';
import { column, computed, instant, type ListRead, lists, many, oneOn, reads, sealed } from '../plan/readMap';

const closedFields = correctionFields
  .filter((field) => correctableField(field).sealed)
  .map((field) => `'${field}'`)
  .join(', ');
const unlessClosed = { when: (row: string) => `${row}.field not in (${closedFields})` };
const person = (row: string) => `${row}.person_id`;

reads({
  type: 'CorrectionNotice',
  table: 'correction_notice',
  person,
  fields: {
    id: column('id', { level: 1 }),
    country: oneOn('OriginCountry', (row, country) => `${country}.code = ${row}.country`),
    recipient: column('recipient_authority'),
    field: column('field'),
    notifiedAt: instant('notified_at'),
  },
});

/** A correction with the old version and the new. Custodial staff alone (row security). */
export const correctionReads = reads({
  type: 'Correction',
  table: 'correction',
  person,
  fields: {
    id: column('id', { level: 1 }),
    person: oneOn('Person', (row, child) => `${child}.id = ${row}.person_id`),
    field: column('field', { level: 1 }),
    partId: column('part_id', { level: 1 }),
    oldValue: sealed('old_value', unlessClosed),
    newValue: sealed('new_value', unlessClosed),
    reasons: sealed('reasons'),
    evidenceRef: column('evidence_ref'),
    status: column('status', { level: 1 }),
    requestedBy: oneOn('Account', (row, account) => `${account}.id = ${row}.requested_by`, { level: 1 }),
    requestedAt: instant('requested_at', { level: 1 }),
    decidedBy: oneOn('Account', (row, account) => `${account}.id = ${row}.decided_by`, { level: 1 }),
    decidedAt: instant('decided_at', { level: 1 }),
    decisionReasons: sealed('decision_reasons'),
    notices: many('CorrectionNotice', 'correction_id', (row) => `${row}.country, ${row}.id`),
    version: column('version', { level: 1 }),
    availableActions: computed<{ readonly status: CorrectionStatus; readonly requestedBy: string }>(
      (row) => `select json_build_object('status', ${row}.status, 'requestedBy', ${row}.requested_by)`,
      ({ status, requestedBy }, viewer, now) => availableActions(correctionLifecycle, status, { requestedBy, stillOld: true }, viewer, now),
      { level: 1 },
    ),
  },
});

export const correctionList: ListRead = lists('corrections', {
  map: () => correctionReads,
  filters: {
    status: { level: 1, sql: (row, bind, statuses) => `${row}.status = any(${bind(statuses)}::text[])` },
    personId: { level: 2, sql: (row, bind, id) => `${row}.person_id::text = ${bind(id)}` },
  },
  defaultOrder: [{ sql: (row) => `${row}.requested_at`, direction: 'asc', type: 'timestamptz' }],
});
