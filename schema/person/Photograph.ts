import { Field, ID, ObjectType } from 'type-graphql';
import type { BiometricUse } from '../../domain/person/vocabulary';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { BiometricUseEnum } from './enumerations';

@ObjectType({
  description:
    'Where a photograph of a person lies; the picture is not in the platform. Class 3: registrar, biometrics and legal officers, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class Photograph {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => String, { description: 'Where it lies: an opaque reference of the storage.' })
  storageRef: string;

  @Field(() => Sha256Scalar, { description: 'Digest of the file.' })
  sha256: string;

  @Field(() => BiometricUseEnum, { description: 'What it was taken for.' })
  use: BiometricUse;

  @Field(() => DateTimeScalar, { description: 'When it was taken, UTC.' })
  takenAt: Date;

  @Field(() => String, { description: 'The officer who entered it.' })
  recordedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;
}
