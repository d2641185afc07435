import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type IdentityAssertionFacts, identityAssertionLifecycle } from '../../domain/person/identityAssertionLifecycle';
import { column, computed, instant, many, one, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const DOCUMENTS = { level: 3, category: 'DOCUMENTS' } as const;

export const identityDocumentReads = reads({
  type: 'IdentityDocument',
  table: 'identity_document',
  person,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    kind: column('kind'),
    issuer: column('issuer'),
    authority: column('authority'),
    numberMasked: column('number_masked'),
    number: sealed('number', DOCUMENTS),
    mrz: sealed('mrz', DOCUMENTS),
    imageRef: sealed('image_ref', DOCUMENTS),
    imageSha256: column('image_sha256', DOCUMENTS),
    mrzFormat: column('mrz_format'),
    mrzFindings: sql((row) => `to_json(${row}.mrz_findings)`),
    issued: column('issued'),
    expires: column('expires'),
    holder: column('holder'),
    authenticity: column('authenticity'),
    examinations: many('DocumentExamination', 'document_id', (row) => `${row}.examined_at desc, ${row}.recorded_at desc, ${row}.id desc`),
    recordedAt: instant('recorded_at'),
    version: column('version', { level: 1 }),
  },
});

reads({
  type: 'DocumentExamination',
  table: 'document_examination',
  person,
  fields: {
    id: column('id', { level: 1 }),
    result: column('result'),
    examinedAt: instant('examined_at'),
    examiner: column('examiner'),
    reasons: sealed('reasons', DOCUMENTS),
    recordedAt: instant('recorded_at'),
  },
});

export const identityAssertionReads = reads({
  type: 'IdentityAssertion',
  table: 'identity_assertion',
  person,
  fields: {
    id: column('id', { level: 1 }),
    person: one('Person', 'person_id'),
    field: column('field'),
    value: sealed('value'),
    kind: column('kind'),
    source: sealed('source'),
    reliability: column('reliability'),
    credibility: column('credibility'),
    document: one('IdentityDocument', 'document_id'),
    assertedAt: instant('asserted_at'),
    expiresAt: instant('expires_at'),
    status: column('status'),
    recordedAt: instant('recorded_at'),
    decidedAt: instant('decided_at'),
    decisionReasons: sealed('decision_reasons'),
    supersededBy: one('IdentityAssertion', 'superseded_by'),
    version: column('version', { level: 1 }),
    availableActions: computed<IdentityAssertionFacts>(
      (row) => `select json_build_object('status', ${row}.status, 'recordedBy', ${row}.recorded_by)`,
      (facts, viewer, now) => availableActions(identityAssertionLifecycle, facts.status, facts, viewer, now),
    ),
  },
});
