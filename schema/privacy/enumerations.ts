import { type HandlingCode, handlingCodes } from '../../domain/privacy/handlingCodes';
import type {
  ErasureAct,
  ErasureGround,
  LegalHoldState,
  RetentionCategory,
  RetentionState,
  SubjectRequestKind,
  SubjectRequestState,
  SubjectRequestWay,
} from '../../domain/privacy/vocabulary';
import { enumeration } from '../enumeration';

export const RetentionCategoryEnum = enumeration<RetentionCategory>('RetentionCategory', 'Which time limit of review holds (LED Art. 5).', {
  SUSPECT: 'Records of persons held: 3 years.',
  CHILD: 'Records of children and of residents of camps: a year.',
  ASSESSMENT: 'Assessments of persons: a year.',
});

export const RetentionStateEnum = enumeration<RetentionState>('RetentionState', 'Where the retention of a record stands.', {
  KEPT: 'Kept.',
  ERASURE_PROPOSED: 'Its erasure is proposed; a legal officer carries it out or declines it.',
  ERASED: 'Erased: what is left is a reference without a person.',
});

export const ErasureGroundEnum = enumeration<ErasureGround>('ErasureGround', 'Why a record is erased.', {
  RETENTION: 'It was reviewed and is needed no longer (LED Art. 5).',
  SUBJECT_REQUEST: 'The person asked for it (LED Art. 16(2)).',
});

export const ErasureActEnum = enumeration<ErasureAct>('ErasureAct', 'What an erasure does to a table.', {
  ERASED: 'Its rows go.',
  ANONYMISED: 'Its rows stay without words.',
  SHREDDED: 'The key of its content is destroyed: in no copy is it readable again.',
});

export const LegalHoldStateEnum = enumeration<LegalHoldState>('LegalHoldState', 'Where a legal hold stands.', {
  REQUESTED: 'Asked for by a legal officer; nothing is erased meanwhile.',
  ACTIVE: 'Confirmed by the data-protection officer.',
  DECLINED: 'Declined.',
  RELEASE_REQUESTED: 'Its end was asked for; it stands meanwhile.',
  RELEASED: 'Ended.',
});

export const SubjectRequestKindEnum = enumeration<SubjectRequestKind>('SubjectRequestKind', 'What a person asks of the record.', {
  ACCESS: 'A copy of it (LED Art. 14).',
  RECTIFICATION: 'A correction (LED Art. 16(1)).',
  ERASURE: 'Its erasure (LED Art. 16(2)).',
  RESTRICTION: 'The restriction of its use (LED Art. 16(3)).',
});

export const SubjectRequestStateEnum = enumeration<SubjectRequestState>('SubjectRequestState', 'Where a request of a person stands.', {
  RECEIVED: 'Taken down; a month runs.',
  PREPARED: 'A copy was prepared and waits for the data-protection officer.',
  ANSWERED: 'Granted.',
  REFUSED: 'Refused, with reasons.',
});

export const SubjectRequestWayEnum = enumeration<SubjectRequestWay>('SubjectRequestWay', 'Through whom a request came.', {
  PERSON: 'The person.',
  COUNSEL: 'Counsel.',
  FAMILY: 'The family.',
  SUPERVISORY_AUTHORITY: 'The supervisory authority, for the person (LED Art. 17).',
  RELEASE: 'Nobody: the copy is due when custody ends (Nelson Mandela Rules, Rule 9).',
});

export const HandlingCodeEnum = enumeration<HandlingCode>(
  'HandlingCode',
  'Conditions that travel with a record, an item of evidence or a document.',
  {
    NO_ONWARD_TRANSFER: handlingCodes.NO_ONWARD_TRANSFER.meaning,
    JUDICIAL_ONLY: handlingCodes.JUDICIAL_ONLY.meaning,
    NO_DEATH_PENALTY_USE: handlingCodes.NO_DEATH_PENALTY_USE.meaning,
    CHILD_PROTECTED: handlingCodes.CHILD_PROTECTED.meaning,
    WITNESS_PROTECTED: handlingCodes.WITNESS_PROTECTED.meaning,
    ORIGINATOR_CONSENT_REQUIRED: handlingCodes.ORIGINATOR_CONSENT_REQUIRED.meaning,
  },
);
