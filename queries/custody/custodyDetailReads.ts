import { column, instant, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const HEALTH = { level: 3, category: 'HEALTH' } as const;

reads({
  type: 'DetentionOrder',
  table: 'detention_order',
  person,
  fields: {
    id: column('id', { level: 1 }),
    orderingAuthority: column('ordering_authority'),
    legalBasis: column('legal_basis'),
    grounds: sealed('grounds'),
    issuedAt: instant('issued_at'),
    validUntil: instant('valid_until'),
    reasonsToldAt: instant('reasons_told_at'),
    reasonsToldLang: column('reasons_told_lang'),
    documentRef: column('document_ref'),
    documentSha256: column('document_sha256'),
  },
});

reads({
  type: 'DetentionReview',
  table: 'detention_review',
  person,
  fields: {
    id: column('id', { level: 1 }),
    heldAt: instant('held_at'),
    body: column('body'),
    outcome: column('outcome'),
    reasons: sealed('reasons'),
    wasOverdue: sql((row) => `coalesce(${row}.was_due_at < ${row}.held_at, false)`),
    nextDueAt: instant('next_due_at'),
    executedAt: instant('executed_at'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'ReleaseVerification',
  table: 'release_verification',
  person,
  fields: {
    id: column('id', { level: 1 }),
    releasedTo: sealed('released_to'),
    method: column('method'),
    verifiedBy: sealed('verified_by'),
    verifiedAt: instant('verified_at'),
    unharmed: column('unharmed'),
    ableToExerciseRights: column('able_to_exercise_rights'),
    remarks: sealed('remarks'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'FamilyNotification',
  table: 'family_notification',
  person,
  fields: {
    id: column('id', { level: 1 }),
    event: column('event'),
    wish: column('wish'),
    contact: sealed('contact'),
    channel: column('channel'),
    country: column('country'),
    sentAt: instant('sent_at'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'AdmissionRecord',
  table: 'admission_record',
  person,
  fields: {
    injuries: sealed('injuries', HEALTH),
    propertyInventory: sealed('property_inventory', HEALTH),
    familyMembers: sealed('family_members', HEALTH),
    nextOfKin: sealed('next_of_kin', HEALTH),
    recordedAt: instant('recorded_at', HEALTH),
  },
});

reads({
  type: 'HealthEvent',
  table: 'health_event',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', HEALTH),
    outcome: column('outcome', HEALTH),
    occurredAt: instant('occurred_at', HEALTH),
    validUntil: instant('valid_until', HEALTH),
    examiner: sealed('examiner', HEALTH),
  },
});

reads({
  type: 'DeathRecord',
  table: 'death_record',
  person,
  fields: {
    id: column('id', { level: 1 }),
    circumstances: sealed('circumstances', HEALTH),
    cause: sealed('cause', HEALTH),
    establishedBy: sealed('established_by', HEALTH),
    destinationOfRemains: sealed('destination_of_remains', HEALTH),
    recordedAt: instant('recorded_at', HEALTH),
  },
});
