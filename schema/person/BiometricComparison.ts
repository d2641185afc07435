import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { BiometricComparisonKind, BiometricComparisonResult } from '../../domain/person/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { BiometricComparisonKindEnum, BiometricComparisonResultEnum } from './enumerations';

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

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  comparedAt: Date;
}
