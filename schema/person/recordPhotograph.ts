import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BiometricUse } from '../../domain/person/vocabulary';
import { DateTimeScalar, Sha256Scalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { BiometricUseEnum } from './enumerations';
import type { Person } from './Person';

@InputType({ description: 'Where a photograph of a person lies (ID9).' })
export class RecordPhotographInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Where it lies: an opaque reference of the storage; the picture is not sent.' })
  storageRef: string;

  @Field(() => Sha256Scalar, { description: 'Digest of the file.' })
  sha256: string;

  @Field(() => BiometricUseEnum, { nullable: true, description: 'What it was taken for; left out, IDENTITY.' })
  use?: BiometricUse | null;

  @Field(() => DateTimeScalar, { description: 'When it was taken; not in the future.' })
  takenAt: Date;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordPhotographPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
