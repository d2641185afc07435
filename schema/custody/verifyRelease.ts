import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { VerificationMethod } from '../../domain/custody/release';
import { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { VerificationMethodEnum } from './enumerations';

@InputType({ description: 'That a release happened and the person is safe (ICPPED Art. 21).' })
export class VerifyReleaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Where, or with whom, the person is; never an address.' })
  releasedTo: string;

  @Field(() => VerificationMethodEnum, { description: 'How it is known.' })
  method: VerificationMethod;

  @Field(() => String, { description: 'Who verified.' })
  verifiedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC; after the release, not in the future.' })
  verifiedAt: Date;

  @Field(() => Boolean, { description: 'Whether the person is physically unharmed.' })
  unharmed: boolean;

  @Field(() => Boolean, { description: 'Whether the person can exercise rights: papers, counsel, remedy.' })
  ableToExerciseRights: boolean;

  @Field(() => String, { nullable: true, description: 'What else was found; left out where nothing was.' })
  remarks?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class VerifyReleasePayload {
  @Field(() => Person, { description: 'The person.' })
  person: Person;
}
