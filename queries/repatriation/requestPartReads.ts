import { column, computed, instant, manyOn, one, reads, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const ASSURANCE = { level: 3, category: 'ASSURANCE' } as const;
const CHILD = { level: 4, category: 'CHILD' } as const;
const nameOf = (account: string) => `(select a.name from account a where a.id = ${account})`;

reads({
  type: 'RequestDocument',
  table: 'request_document',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    reference: column('reference'),
    sha256: column('sha256'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'NonRefoulementAssessment',
  table: 'non_refoulement_finding',
  person,
  fields: {
    id: column('id', { level: 1 }),
    finding: column('finding', ASSURANCE),
    risks: sql((row) => `to_json(${row}.risks)`, ASSURANCE),
    sources: column('sources', ASSURANCE),
    personHeardAt: instant('person_heard_at', ASSURANCE),
    assurance: one('Assurance', 'assurance_id', ASSURANCE),
    recordedBy: sql((row) => nameOf(`${row}.recorded_by`), ASSURANCE),
    recordedAt: instant('recorded_at', ASSURANCE),
    confirmedBy: sql((row) => nameOf(`${row}.confirmed_by`), ASSURANCE),
    confirmedAt: instant('confirmed_at', ASSURANCE),
    expiresAt: instant('expires_at', ASSURANCE),
  },
});

reads({
  type: 'Assurance',
  table: 'assurance',
  person,
  fields: {
    id: column('id', { level: 1 }),
    giver: column('giver', ASSURANCE),
    bindsState: column('binds_state', ASSURANCE),
    terms: sql((row) => `to_json(${row}.terms)`, ASSURANCE),
    factors: computed(
      (row) => `select ${row}.factors`,
      (factors: unknown) => factors,
      ASSURANCE,
    ),
    monitoringBody: column('monitoring_body', ASSURANCE),
    status: column('status', ASSURANCE),
    recordedAt: instant('recorded_at', ASSURANCE),
    acceptedAt: instant('accepted_at', ASSURANCE),
    acceptReasons: column('accept_reasons', ASSURANCE),
  },
});

reads({
  type: 'ConsentRecord',
  table: 'consent_record',
  person,
  fields: {
    id: column('id', { level: 1 }),
    answer: column('answer', CHILD),
    informedLang: column('informed_lang', CHILD),
    interpreter: column('interpreter', CHILD),
    witness: column('witness', CHILD),
    onBehalfOf: column('on_behalf_of', CHILD),
    answeredAt: instant('answered_at', CHILD),
  },
});

reads({
  type: 'RequestRanking',
  table: 'request_ranking',
  person,
  fields: {
    id: column('id', { level: 1 }),
    orderedRequests: manyOn(
      'RepatriationRequest',
      (row, request) => `${request}.id = any(${row}.ordered_requests)`,
      (request, ranking) => `array_position(${ranking}.ordered_requests, ${request}.id)`,
    ),
    reasons: column('reasons'),
    rankedAt: instant('ranked_at'),
    decidedAt: instant('decided_at'),
  },
});

reads({
  type: 'AdmissibilityRuling',
  table: 'admissibility_ruling',
  person,
  fields: {
    id: column('id', { level: 1 }),
    admissible: column('admissible'),
    court: column('court'),
    reasons: column('reasons'),
    ruledAt: instant('ruled_at'),
  },
});

reads({
  type: 'HandoverReceipt',
  table: 'handover_receipt',
  person,
  fields: {
    id: column('id', { level: 1 }),
    receivingOfficer: column('receiving_officer'),
    receivingAuthority: column('receiving_authority'),
    place: column('place'),
    receivedAt: instant('received_at'),
    recordCopyReceived: column('record_copy_received'),
    propertyReceived: column('property_received'),
  },
});
