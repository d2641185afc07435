import { column, instant, manyOn, one, reads, sealed } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const CHILD = { level: 4, category: 'CHILD' } as const;

reads({
  type: 'RequestDocument',
  table: 'request_document',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    reference: column('reference'),
    sha256: column('sha256'),
    returnedAt: instant('returned_at'),
    recordedAt: instant('recorded_at'),
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
    interpreter: sealed('interpreter', CHILD),
    witness: sealed('witness', CHILD),
    onBehalfOf: sealed('on_behalf_of', CHILD),
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
    proposedRequests: manyOn(
      'RepatriationRequest',
      (row, request) => `${request}.id = any(${row}.proposed_requests)`,
      (request, ranking) => `array_position(${ranking}.proposed_requests, ${request}.id)`,
    ),
    reasons: sealed('reasons'),
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
    reasons: sealed('reasons'),
    ruledAt: instant('ruled_at'),
  },
});

reads({
  type: 'ExtraInformation',
  table: 'extra_information',
  person,
  fields: {
    id: column('id', { level: 1 }),
    asked: sealed('asked'),
    askedAt: instant('asked_at'),
    dueAt: instant('due_at'),
    answer: sealed('answer'),
    answeredAt: instant('answered_at'),
  },
});

reads({
  type: 'ProvisionalArrest',
  table: 'provisional_arrest',
  person,
  fields: {
    id: column('id', { level: 1 }),
    arrestedAt: instant('arrested_at'),
    court: column('court'),
    channelRef: column('channel_ref'),
  },
});

reads({
  type: 'TreatyGround',
  table: 'treaty_ground',
  person,
  fields: {
    id: column('id', { level: 1 }),
    treaty: one('Treaty', 'treaty_id'),
    article: column('article'),
    reasons: sealed('reasons'),
    decidedAt: instant('decided_at'),
    endedAt: instant('ended_at'),
    endReasons: sealed('end_reasons'),
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
