import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BiometricModality, BiometricUse } from '../../domain/person/vocabulary';
import { DateTimeScalar, LanguageTagScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { BiometricModalityEnum, BiometricUseEnum } from './enumerations';
import type { Person } from './Person';

@InputType({ description: 'Metadata of a capture; neither image nor template is in the platform.' })
export class EnrolBiometricsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => BiometricModalityEnum, { description: 'What was captured.' })
  modality: BiometricModality;

  @Field(() => Int, { nullable: true, description: 'ANSI/NIST-ITL record type, such as 14 for fingerprints.' })
  recordType?: number | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  capturedAt: Date;

  @Field(() => String, { nullable: true, description: 'The device.' })
  deviceRef?: string | null;

  @Field(() => Int, { nullable: true, description: 'NFIQ 2 or ISO/IEC 29794 quality, 0 to 100; null when the capture failed.' })
  quality?: number | null;

  @Field(() => String, { nullable: true, description: 'Why the capture failed; null when it did not.' })
  failureReason?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the sample lies, opaque.' })
  storageRef?: string | null;

  @Field(() => Sha256Scalar, { nullable: true, description: 'Digest of the sample.' })
  sha256?: string | null;

  @Field(() => BiometricUseEnum, {
    nullable: true,
    description:
      'What for; IDENTITY where it is left out. Below 6 nobody is captured, below 12 for protection alone, below 14 never for a criminal record.',
  })
  use?: BiometricUse | null;

  @Field(() => String, { description: 'The law that allows it.' })
  legalBasis: string;

  @Field(() => LanguageTagScalar, { description: 'In which language the person was informed.' })
  informedLang: string;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class EnrolBiometricsPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
