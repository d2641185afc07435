import { column, instant, reads, sql } from '../plan/readMap';

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
    grounds: column('grounds'),
    issuedAt: instant('issued_at'),
    validUntil: instant('valid_until'),
    reasonsToldAt: instant('reasons_told_at'),
    reasonsToldLang: column('reasons_told_lang'),
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
    reasons: column('reasons'),
    wasOverdue: sql((row) => `coalesce(${row}.was_due_at < ${row}.held_at, false)`),
    nextDueAt: instant('next_due_at'),
    executedAt: instant('executed_at'),
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
    contact: column('contact'),
    channel: column('channel'),
    sentAt: instant('sent_at'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'AdmissionRecord',
  table: 'admission_record',
  person,
  fields: {
    injuries: column('injuries', HEALTH),
    propertyInventory: column('property_inventory', HEALTH),
    familyMembers: column('family_members', HEALTH),
    nextOfKin: column('next_of_kin', HEALTH),
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
  },
});
