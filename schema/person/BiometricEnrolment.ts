import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BiometricModality, BiometricUse } from '../../domain/person/vocabulary';
import { DateTimeScalar, LanguageTagScalar, Sha256Scalar } from '../reference/scalars';
import { BiometricModalityEnum, BiometricUseEnum } from './enumerations';

@ObjectType({
  description:
    'The fact that biometrics were captured. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class BiometricEnrolment {
  @Field(() => ID, { description: 'Id of the enrolment.' })
  id: string;

  @Field(() => BiometricModalityEnum, { description: 'What was captured.' })
  modality: BiometricModality;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  capturedAt: Date;

  @Field(() => Int, { nullable: true, description: 'Quality of the capture from 0 to 100; null when the capture failed.' })
  quality: number | null;

  @Field(() => String, { nullable: true, description: 'Why nothing could be captured; null when it was.' })
  failureReason: string | null;

  @Field(() => Sha256Scalar, {
    nullable: true,
    description: 'Digest of the record in the store that holds it; null when the capture failed or no digest was given.',
  })
  sha256: string | null;

  @Field(() => BiometricUseEnum, { description: 'What it was captured for.' })
  use: BiometricUse;

  @Field(() => String, { description: 'The law under which it was captured (LED Art. 10).' })
  legalBasis: string;

  @Field(() => LanguageTagScalar, { description: 'The language in which the person was told.' })
  informedLang: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;
}
