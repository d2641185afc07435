import { Field, ID, ObjectType } from 'type-graphql';
import type { VerificationMethod } from '../../domain/custody/release';
import { DateTimeScalar } from '../reference/scalars';
import { VerificationMethodEnum } from './enumerations';

@ObjectType({ description: 'How it is known that a released person is free, unharmed and able to exercise rights (ICPPED Art. 21).' })
export class ReleaseVerification {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => String, { description: 'Where, or with whom, the person is; never an address.' })
  releasedTo: string;

  @Field(() => VerificationMethodEnum, { description: 'How it is known.' })
  method: VerificationMethod;

  @Field(() => String, { description: 'Who verified.' })
  verifiedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  verifiedAt: Date;

  @Field(() => Boolean, { description: 'Whether the person is physically unharmed.' })
  unharmed: boolean;

  @Field(() => Boolean, { description: 'Whether the person can exercise rights: papers, counsel, remedy.' })
  ableToExerciseRights: boolean;

  @Field(() => String, { nullable: true, description: 'What else was found; null where nothing was.' })
  remarks: string | null;

  @Field(() => DateTimeScalar, { description: 'When recorded, UTC.' })
  recordedAt: Date;
}
