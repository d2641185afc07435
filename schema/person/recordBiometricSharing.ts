import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { BiometricUse } from '../../domain/person/vocabulary';
import { CountryCodeScalar, DateTimeScalar } from '../reference/scalars';
import { BiometricEnrolment } from './BiometricEnrolment';
import { BiometricUseEnum } from './enumerations';

@InputType({ description: 'That biometric data went to an authority of another State, outside the platform (BC3).' })
export class RecordBiometricSharingInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The enrolment whose data was shared.' })
  enrolmentId: string;

  @Field(() => CountryCodeScalar, { description: 'The State of the authority.' })
  country: string;

  @Field(() => String, { description: 'The authority: a body, never a private person.' })
  recipient: string;

  @Field(() => BiometricUseEnum, { description: 'What it was shared for; what was captured for protection is shared for that alone.' })
  use: BiometricUse;

  @Field(() => String, { description: 'Why it was strictly necessary (LED Art. 10), in at least 20 characters.' })
  necessity: string;

  @Field(() => DateTimeScalar, { description: 'When it was shared, UTC; not in the future.' })
  sharedAt: Date;
}

@ObjectType({ description: 'The enrolment as the caller sees it now.' })
export class RecordBiometricSharingPayload {
  @Field(() => BiometricEnrolment, { description: 'The enrolment.' })
  biometricEnrolment: BiometricEnrolment;
}
