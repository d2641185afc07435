import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { BiometricModality, BiometricUse } from '../../domain/person/vocabulary';
import type { DataTransfer } from '../nationality/DataTransfer';
import { DateTimeScalar, LanguageTagScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
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

  @Field(() => Int, { nullable: true, description: 'ANSI/NIST-ITL record type, such as 14 for fingerprints; null when it was not given.' })
  recordType: number | null;

  @Field(() => String, { nullable: true, description: 'The device, by its reference; null when it was not given.' })
  deviceRef: string | null;

  @Field(() => String, { description: 'Who captured.' })
  operator: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where the sample lies, outside the platform, by an opaque reference; null when the capture failed or none was given.',
  })
  storageRef: string | null;

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

  @Field(() => [typeNamed('DataTransfer')], {
    description: 'To which authorities of other States the data went, when and on which basis; in order of time.',
  })
  sharedWith: DataTransfer[];

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;
}
