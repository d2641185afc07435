import type { ComparisonExamination, SecondFinding } from '../../domain/person/comparisonLifecycle';
import type { DataSubjectCategory } from '../../domain/person/dataSubjectCategories';
import type { IdentityAttemptKind, IdentityAttemptOutcome } from '../../domain/person/identityAttempts';
import { enumeration } from '../enumeration';

export const ComparisonExaminationEnum = enumeration<ComparisonExamination>(
  'ComparisonExamination',
  'How far a biometric comparison has been examined (domain B.5).',
  {
    ONE_EXAMINER: 'One examiner found it; nobody was asked to look again. It supports an identity, and merges nothing.',
    AWAITING_SECOND: 'It stands for nothing until a second examiner has confirmed it.',
    CONFIRMED: 'Two examiners found the same.',
    DISPUTED: 'Two examiners differ: it stands for nothing, and a legal officer reviews the identity.',
  },
);

export const SecondFindingEnum = enumeration<SecondFinding>('SecondFinding', 'What a second examiner finds.', {
  MATCH: 'The same source, in the examiner’s judgement.',
  NO_MATCH: 'Not the same source.',
  INCONCLUSIVE: 'Not enough to say.',
});

export const DataSubjectCategoryEnum = enumeration<DataSubjectCategory>(
  'DataSubjectCategory',
  'Whom the law keeps apart in a register (LED Art. 6).',
  {
    SUSPECT: 'Suspected or accused; a conviction that is not final is none (Art. 6(a)).',
    CONVICTED: 'Finally convicted (Art. 6(b)).',
    VICTIM: 'A victim, or likely one: children whom armed groups took in first of all (Art. 6(c)).',
    OTHER: 'Somebody else: not charged, a witness, a contact (Art. 6(d)).',
  },
);

export const IdentityAttemptKindEnum = enumeration<IdentityAttemptKind>(
  'IdentityAttemptKind',
  'A way to find out who somebody is (domain C.4, 1a).',
  {
    CIVIL_REGISTER: 'A civil register was searched.',
    STATE_ENQUIRY: 'A State was asked, over its post or its authority.',
    BIOMETRIC_SEARCH: 'Biometric data were compared with a collection.',
    DOCUMENT_EXAMINATION: 'Papers were examined.',
    INTERVIEW: 'The person was asked, in a language that it speaks.',
    FAMILY_CONTACT: 'Relatives were asked.',
    PRIOR_CUSTODIAN: 'Whoever held the person before was asked.',
    TRACING_SERVICE: 'A tracing service was asked.',
  },
);

export const IdentityAttemptOutcomeEnum = enumeration<IdentityAttemptOutcome>(
  'IdentityAttemptOutcome',
  'What came of an attempt that did not tell who somebody is.',
  {
    NOTHING_FOUND: 'There is nothing about the person.',
    NO_ANSWER: 'No answer came.',
    REFUSED: 'An answer was refused.',
    NOT_POSSIBLE: 'It could not be made, as where the register is lost or fingerprints cannot be read.',
    CONTRADICTS: 'It contradicts what is on record.',
    NOT_ENOUGH: 'It agrees in part, and not enough to say who the person is.',
  },
);
