import type { ComparisonExamination, SecondFinding } from '../../domain/person/comparisonLifecycle';
import type { DataSubjectCategory } from '../../domain/person/dataSubjectCategories';
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
