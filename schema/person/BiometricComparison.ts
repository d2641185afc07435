import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { ComparisonExamination, SecondFinding } from '../../domain/person/comparisonLifecycle';
import type { BiometricComparisonKind, BiometricComparisonResult } from '../../domain/person/vocabulary';
import { AvailableAction } from '../reference/AvailableAction';
import { DateTimeScalar } from '../reference/scalars';
import { BiometricComparisonKindEnum, BiometricComparisonResultEnum } from './enumerations';
import { ComparisonExaminationEnum, SecondFindingEnum } from './identityEnumerations';

@ObjectType({
  description:
    'A comparison of biometrics made in another system, and what a human examiner found. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class BiometricComparison {
  @Field(() => ID, { description: 'Id of the comparison.' })
  id: string;

  @Field(() => BiometricComparisonKindEnum, { description: 'One to one, or one to many.' })
  kind: BiometricComparisonKind;

  @Field(() => String, { description: 'The system that compared, and its reference.' })
  systemRef: string;

  @Field(() => Float, { nullable: true, description: 'The system’s score, on its own scale; null when it gave none.' })
  score: number | null;

  @Field(() => Float, { nullable: true, description: 'The threshold of that scale; null when none was set.' })
  threshold: number | null;

  @Field(() => BiometricComparisonResultEnum, { description: 'What the examiner found.' })
  result: BiometricComparisonResult;

  @Field(() => String, { nullable: true, description: 'Why it could not be made; null unless it failed.' })
  failureReason: string | null;

  @Field(() => String, { description: 'The examiner who found it.' })
  examiner: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  comparedAt: Date;

  @Field(() => ComparisonExaminationEnum, { description: 'How far it was examined: whether it stands, and for what.' })
  examination: ComparisonExamination;

  @Field(() => String, { nullable: true, description: 'The second examiner; null while there is none.' })
  secondExaminer: string | null;

  @Field(() => SecondFindingEnum, { nullable: true, description: 'What the second examiner found; null while there is none.' })
  secondResult: SecondFinding | null;

  @Field(() => String, { nullable: true, description: 'On what the second finding rests; null while there is none.' })
  secondReasons: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the second examiner found it, UTC; null while there is none.' })
  secondAt: Date | null;

  @Field(() => Int, { description: 'Counts changes of this object; for `expectedVersion`.' })
  version: number;

  @Field(() => [AvailableAction], { description: 'What the viewer may do next and, if not, why.' })
  availableActions: AvailableAction[];
}
