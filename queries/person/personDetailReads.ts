import { column, computed, instant, reads, sql } from '../plan/readMap';

const person = (row: string) => `${row}.person_id`;
const BIOMETRICS = { level: 3, category: 'BIOMETRICS' } as const;
const CHILD = { level: 4, category: 'CHILD' } as const;

reads({
  type: 'BiometricEnrolment',
  table: 'biometric_enrolment',
  person,
  fields: {
    id: column('id', { level: 1 }),
    modality: column('modality', BIOMETRICS),
    capturedAt: instant('captured_at', BIOMETRICS),
    quality: column('quality', BIOMETRICS),
    failureReason: column('failure_reason', BIOMETRICS),
    sha256: column('sha256', BIOMETRICS),
    legalBasis: column('legal_basis', BIOMETRICS),
    informedLang: column('informed_lang', BIOMETRICS),
    recordedAt: instant('recorded_at', BIOMETRICS),
  },
});

reads({
  type: 'BiometricComparison',
  table: 'biometric_comparison',
  person,
  fields: {
    id: column('id', { level: 1 }),
    kind: column('kind', BIOMETRICS),
    systemRef: column('system_ref', BIOMETRICS),
    score: column('score', BIOMETRICS),
    threshold: column('threshold', BIOMETRICS),
    result: column('result', BIOMETRICS),
    failureReason: column('failure_reason', BIOMETRICS),
    comparedAt: instant('compared_at', BIOMETRICS),
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
  },
});

reads({
  type: 'AgeDetermination',
  table: 'age_determination',
  person,
  fields: {
    id: column('id', { level: 1 }),
    doubtRaisedAt: instant('doubt_raised_at', CHILD),
    doubtReasons: column('doubt_reasons', CHILD),
    result: column('result', CHILD),
    range: computed(
      (row) => `select json_build_object('min', ${row}.range_min, 'max', ${row}.range_max) where ${row}.result is not null`,
      (range: unknown) => range,
      CHILD,
    ),
    methods: sql((row) => `to_json(${row}.methods)`, CHILD),
    proposedAt: instant('proposed_at', CHILD),
    confirmedAt: instant('confirmed_at', CHILD),
    reasons: column('reasons', CHILD),
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
  },
});
