import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BiometricComparisonKind, BiometricComparisonResult } from '../../domain/person/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { BiometricComparisonKindEnum, BiometricComparisonResultEnum } from './enumerations';
import type { Person } from './Person';

@InputType({ description: 'A comparison and what the examiner made of it.' })
export class RecordBiometricComparisonInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => BiometricComparisonKindEnum, { description: 'One to one, or one to many.' })
  kind: BiometricComparisonKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The other record that this one was compared with, where two records may be one person (I-36); left out: none.',
  })
  otherPersonId?: string | null;

  @Field(() => String, { description: 'The system that compared.' })
  systemRef: string;

  @Field(() => Float, { nullable: true, description: 'Score of the system.' })
  score?: number | null;

  @Field(() => Float, { nullable: true, description: 'Threshold of the system.' })
  threshold?: number | null;

  @Field(() => BiometricComparisonResultEnum, { description: 'What the examiner decided.' })
  result: BiometricComparisonResult;

  @Field(() => String, { nullable: true, description: 'Why it failed; needed for FAILED and only then.' })
  failureReason?: string | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  comparedAt: Date;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: it stands for nothing until a second examiner has confirmed it (`examineBiometricComparison`). Left out: it supports an identity as one examiner’s finding; a merge takes two in any case (I-36).',
  })
  awaitsSecondExaminer?: boolean | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordBiometricComparisonPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
