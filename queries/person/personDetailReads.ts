import { availableActions } from '../../domain/lifecycle/lifecycle';
import { type ComparisonFacts, comparisonLifecycle } from '../../domain/person/comparisonLifecycle';
import { languageOf } from '../../domain/person/languages';
import { column, computed, instant, many, manyOn, reads, sealed, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const BIOMETRICS = { level: 3, category: 'BIOMETRICS' } as const;
const CHILD = { level: 4, category: 'CHILD' } as const;

export const biometricEnrolmentReads = reads({
  type: 'BiometricEnrolment',
  table: 'biometric_enrolment',
  person,
  fields: {
    id: column('id', { level: 1 }),
    modality: column('modality', BIOMETRICS),
    recordType: column('record_type', BIOMETRICS),
    deviceRef: sealed('device_ref', BIOMETRICS),
    operator: sql((row) => `(select a.name from account a where a.id = ${row}.operator_id)`, BIOMETRICS),
    storageRef: sealed('storage_ref', BIOMETRICS),
    capturedAt: instant('captured_at', BIOMETRICS),
    use: column('use', BIOMETRICS),
    quality: column('quality', BIOMETRICS),
    failureReason: sealed('failure_reason', BIOMETRICS),
    sha256: column('sha256', BIOMETRICS),
    legalBasis: sealed('legal_basis', BIOMETRICS),
    informedLang: column('informed_lang', BIOMETRICS),
    sharedWith: manyOn(
      'DataTransfer',
      (row, transfer) => `${transfer}.subject_id = ${row}.id and ${transfer}.kind = 'BIOMETRICS'`,
      (row) => `${row}.transferred_at, ${row}.id`,
      BIOMETRICS,
    ),
    recordedAt: instant('recorded_at', BIOMETRICS),
  },
});

export const biometricComparisonReads = reads({
  type: 'BiometricComparison',
  table: 'biometric_comparison',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', BIOMETRICS),
    systemRef: sealed('system_ref', BIOMETRICS),
    score: column('score', BIOMETRICS),
    threshold: column('threshold', BIOMETRICS),
    result: column('result', BIOMETRICS),
    failureReason: sealed('failure_reason', BIOMETRICS),
    examiner: sql((row) => `(select a.name from account a where a.id = ${row}.examiner_id)`, BIOMETRICS),
    comparedAt: instant('compared_at', BIOMETRICS),
    examination: column('examination', BIOMETRICS),
    secondExaminer: sql((row) => `(select a.name from account a where a.id = ${row}.second_examiner_id)`, BIOMETRICS),
    secondResult: column('second_result', BIOMETRICS),
    secondReasons: sealed('second_reasons', BIOMETRICS),
    secondAt: instant('second_at', BIOMETRICS),
    version: column('version', { level: 1 }),
    availableActions: computed<ComparisonFacts>(
      (row) => `select json_build_object('examination', ${row}.examination, 'examinerId', ${row}.examiner_id, 'result', ${row}.result)`,
      (facts, viewer, now) => availableActions(comparisonLifecycle, facts.examination, facts, viewer, now),
      BIOMETRICS,
    ),
  },
});

reads({
  type: 'IdentitySource',
  table: 'identity_source',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    description: column('description'),
    consultedAt: instant('consulted_at'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'Photograph',
  table: 'photograph',
  person,
  fields: {
    id: column('id', { level: 1 }),
    storageRef: sealed('storage_ref', BIOMETRICS),
    sha256: column('sha256', BIOMETRICS),
    use: column('use', BIOMETRICS),
    takenAt: instant('taken_at', BIOMETRICS),
    recordedBy: sql((row) => `(select a.name from account a where a.id = ${row}.recorded_by)`, BIOMETRICS),
    recordedAt: instant('recorded_at', BIOMETRICS),
  },
});

const codeOf = (row: string) => `select to_json(${row}.code)`;

reads({
  type: 'PersonLanguage',
  table: 'person_language',
  person,
  fields: {
    code: column('code'),
    tag: computed(codeOf, (code: unknown) => languageOf(String(code))?.tag),
    name: computed(codeOf, (code: unknown) => languageOf(String(code))?.name),
    level: column('level'),
    reads: column('reads'),
    recordedAt: instant('recorded_at'),
  },
});

reads({
  type: 'IdentityAttempt',
  table: 'identity_attempt',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind'),
    withWhom: sealed('with_whom'),
    outcome: column('outcome'),
    findings: sealed('findings'),
    attemptedAt: instant('attempted_at'),
    recordedBy: sql((row) => `(select a.name from account a where a.id = ${row}.recorded_by)`),
    recordedAt: instant('recorded_at'),
    listedAt: instant('listed_at'),
  },
});

reads({
  type: 'AgeDetermination',
  table: 'age_determination',
  person,
  fields: {
    id: column('id', { level: 1 }),
    stage: column('stage', CHILD),
    doubtRaisedAt: instant('doubt_raised_at', CHILD),
    doubtReasons: sealed('doubt_reasons', CHILD),
    result: column('result', CHILD),
    range: computed(
      (row) => `select json_build_object('min', ${row}.range_min, 'max', ${row}.range_max) where ${row}.result is not null`,
      (range: unknown) => range,
      CHILD,
    ),
    methods: sql((row) => `to_json(${row}.methods)`, CHILD),
    proposedAt: instant('proposed_at', CHILD),
    confirmedAt: instant('confirmed_at', CHILD),
    reasons: sealed('reasons', CHILD),
    separatedAt: instant('separated_at', CHILD),
    separation: sealed('separation', CHILD),
    assessmentBeganAt: instant('assessment_began_at', CHILD),
    supporter: sealed('supporter', CHILD),
    informedLang: column('informed_lang', CHILD),
    medicalConsent: column('medical_consent', CHILD),
    medical: column('medical', CHILD),
    servedAt: instant('served_at', CHILD),
    servedLang: column('served_lang', CHILD),
    appealUntil: instant('appeal_until', CHILD),
    onAppeal: sql((row) => `${row}.appeal_of is not null`, CHILD),
  },
});

reads({
  type: 'CounselAppointment',
  table: 'counsel_appointment',
  person,
  fields: {
    id: column('id', { level: 1 }),
    counsel: column('counsel_name'),
    kind: column('kind'),
    appointedAt: instant('appointed_at'),
    endedAt: instant('ended_at'),
    powerOfAttorneyRef: column('power_of_attorney_ref'),
    powerOfAttorneyAt: instant('power_of_attorney_at'),
    visits: many('CounselVisit', 'appointment_id', (visit) => `${visit}.visited_at, ${visit}.id`),
  },
});

reads({
  type: 'CounselVisit',
  table: 'counsel_visit',
  person,
  fields: {
    id: column('id', { level: 1 }),
    visitedAt: instant('visited_at'),
    inPrivate: column('in_private'),
    interpreterLang: column('interpreter_lang'),
  },
});
