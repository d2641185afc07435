import type {
  AgeResult,
  AgeStage,
  AgeStatus,
  BiometricComparisonKind,
  BiometricComparisonResult,
  BiometricModality,
  BiometricUse,
  Confidence,
  CounselKind,
  DetaineeOrder,
  DuplicateStatus,
  DuplicateVerdict,
  IdentityStatus,
  LegalStatus,
  NameUsage,
  Sex,
  Track,
} from '../../domain/person/vocabulary';
import { enumeration } from '../enumeration';

export const SexEnum = enumeration<Sex>('Sex', 'Sex, as ISO/IEC 5218 codes it, with a value for documents that say X.', {
  NOT_KNOWN: 'Not known (ISO 5218: 0).',
  MALE: 'Male (1).',
  FEMALE: 'Female (2).',
  UNSPECIFIED: 'The document or the person says neither (X of ICAO 9303).',
  NOT_APPLICABLE: 'Not applicable (9).',
});

export const NameUsageEnum = enumeration<NameUsage>('NameUsage', 'Where a name is used.', {
  OFFICIAL: 'As the State of nationality registered it.',
  DOCUMENT: 'As written in an identity document.',
  SELF_STATED: 'As the person gave it.',
  ALIAS: 'Another name by which the person is known.',
  COURT: 'As a court file writes it.',
  PREVIOUS_CUSTODIAN: 'As an earlier custodian listed it.',
});

export const IdentityStatusEnum = enumeration<IdentityStatus>(
  'IdentityStatus',
  'How far the person’s identity is established (lifecycle C.4 1a).',
  {
    PROVISIONAL: 'Registered from a list or an admission; nothing checked yet.',
    ENROLLED: 'Biometrics are enrolled, or the reason why not is recorded.',
    UNDER_VERIFICATION: 'Independent sources are being asked and duplicates searched.',
    VERIFIED: 'Two officers found it established by independent sources. Not final: a contrary fact reopens it.',
    CONTESTED: 'Someone contests it with reasons; no handover while this stands.',
    UNRESOLVED: 'All attempts failed and are listed; reviewed periodically.',
    MERGED: 'Found to be the same person as another record, to which this one now points.',
  },
);

export const LegalStatusEnum = enumeration<LegalStatus>(
  'LegalStatus',
  'Where the person stands before the custodial State’s justice. Follows from proceedings; no one sets it.',
  {
    NO_CHARGE: 'No proceeding is open.',
    SUSPECT: 'A proceeding is open, no charge is laid.',
    ACCUSED: 'A charge is laid.',
    CONVICTED_NOT_FINAL: 'Convicted; an appeal is open or possible.',
    CONVICTED_FINAL: 'Convicted, and the judgment is final.',
    ACQUITTED: 'Acquitted.',
    ADMINISTRATIVE: 'Held on an administrative order.',
    WITNESS_ONLY: 'A witness, not a suspect.',
    VICTIM: 'A victim of the acts investigated.',
  },
);

export const TrackEnum = enumeration<Track>(
  'Track',
  'What the platform is working towards for the person. Follows from events; no one sets it.',
  {
    INVESTIGATION: 'The custodial State investigates; also the first track of everyone registered.',
    REPATRIATION: 'A repatriation request is registered.',
    PROSECUTION_HANDOFF: 'A prosecution handoff to another State is open.',
    SENTENCE_TRANSFER: 'Transfer of a sentenced person is requested.',
    JUVENILE: 'An age doubt is open or a child was found: treated as a child everywhere.',
    CHILD_FAMILY: 'Return of a child with or to family.',
    RELEASE: 'Released.',
    REHABILITATION: 'In a rehabilitation measure.',
    CLOSED: 'Nothing is pending: handed over, released for good, or deceased.',
  },
);

export const AgeStatusEnum = enumeration<AgeStatus>(
  'AgeStatus',
  'Whether the person’s age is in doubt. An open doubt has the person treated as a child (I-09).',
  {
    NOT_IN_DOUBT: 'Nobody raised a doubt.',
    DOUBT_RAISED: 'A doubt is open; it is decided by two officers.',
    DETERMINED_ADULT: 'Found to be 18 or more.',
    DETERMINED_CHILD: 'Found to be under 18.',
    UNDETERMINED: 'Could not be found; treated as a child.',
  },
);

export const AgeResultEnum = enumeration<AgeResult>('AgeResult', 'Outcome of an age determination.', {
  ADULT: '18 or more at the youngest plausible age.',
  CHILD: 'Under 18.',
  UNDETERMINED: 'Not to be found; the benefit of the doubt makes a child of it.',
});

export const AgeStageEnum = enumeration<AgeStage>('AgeStage', 'Where the finding of an age in doubt stands (lifecycle C.4 1c).', {
  NOT_IN_DOUBT: 'No doubt was ever raised.',
  DOUBT_RAISED: 'Somebody doubts it; the person is treated as a child.',
  PROTECTED_PENDING: 'The person is kept apart from adults.',
  IN_ASSESSMENT: 'The assessment is under way, with a supporter beside the person.',
  PROPOSED: 'A child-protection officer proposed a finding.',
  DETERMINED: 'A legal officer confirmed it.',
  APPEALED: 'The finding before is suspended by an appeal; others decide.',
});

export const BiometricModalityEnum = enumeration<BiometricModality>(
  'BiometricModality',
  'What was captured. The platform holds metadata and references, never an image or a template.',
  {
    FINGERPRINT: 'Fingerprints.',
    FACE: 'Face image.',
    IRIS: 'Iris.',
    PALM: 'Palm prints.',
    VOICE: 'Voice.',
    DNA: 'DNA profile.',
  },
);

export const BiometricUseEnum = enumeration<BiometricUse>('BiometricUse', 'What biometric data are captured for.', {
  IDENTITY: 'Who the person is.',
  PROTECTION: 'The protection of a child, such as finding its family.',
  CRIMINAL_RECORD: 'A database of criminal law.',
});

export const BiometricComparisonKindEnum = enumeration<BiometricComparisonKind>('BiometricComparisonKind', 'How a comparison was made.', {
  ONE_TO_ONE: 'Against one known record: is it this person?',
  ONE_TO_MANY: 'Against many: who might it be?',
});

export const BiometricComparisonResultEnum = enumeration<BiometricComparisonResult>(
  'BiometricComparisonResult',
  'What the examiner found. No result changes a status by itself (I-37).',
  {
    MATCH: 'The same source, in the examiner’s judgement.',
    NO_MATCH: 'Not the same source.',
    INCONCLUSIVE: 'Not enough to say.',
    FAILED: 'The comparison could not be made; the reason is recorded.',
  },
);

export const ConfidenceEnum = enumeration<Confidence>('Confidence', 'How sure whoever decides is.', {
  LOW: 'Rather so than not.',
  MODERATE: 'Credible, with something against it.',
  HIGH: 'Good sources agree, and nothing of weight is against it.',
});

export const DuplicateVerdictEnum = enumeration<DuplicateVerdict>(
  'DuplicateVerdict',
  'What one officer finds about a suspected duplicate.',
  {
    SAME: 'The two records are one person.',
    NOT_THE_SAME: 'They are two persons.',
    UNDECIDED: 'It cannot be said now.',
  },
);

export const DuplicateStatusEnum = enumeration<DuplicateStatus>(
  'DuplicateStatus',
  'Where a suspected duplicate stands. It is decided when two officers agree.',
  {
    OPEN: 'Nobody decided yet.',
    AWAITING_SECOND: 'One officer decided; another must agree.',
    SAME: 'Two officers agree that it is one person.',
    NOT_THE_SAME: 'Two officers agree that these are two persons.',
    UNDECIDED: 'Two officers agree that it cannot be said now.',
  },
);

export const CounselKindEnum = enumeration<CounselKind>('CounselKind', 'How counsel came to the case.', {
  CHOSEN: 'Chosen by the person.',
  ASSIGNED: 'Assigned by the authority.',
});

export const DetaineeOrderEnum = enumeration<DetaineeOrder>('DetaineeOrder', 'Order of a list of detainees; ties are broken by id.', {
  NAME_ASC: 'By display name, A first.',
  NAME_DESC: 'By display name, Z first.',
  REF_ASC: 'By case reference.',
  REF_DESC: 'By case reference, backwards.',
  REGISTERED_ASC: 'The first registered first.',
  REGISTERED_DESC: 'The last registered first.',
});
