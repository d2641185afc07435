import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { IdentityAttemptKind, IdentityAttemptOutcome } from '../../domain/person/identityAttempts';
import { DateTimeScalar } from '../reference/scalars';
import { IdentityAttemptKindEnum, IdentityAttemptOutcomeEnum } from './identityEnumerations';

@ObjectType({ description: 'What was tried to find out who a person is, and did not tell. Custodial case roles.' })
export class IdentityAttempt {
  @Field(() => ID, { description: 'Id of the entry.' })
  id: string;

  @Field(() => IdentityAttemptKindEnum, { description: 'How.' })
  kind: IdentityAttemptKind;

  @Field(() => String, { description: 'With whom: an authority, a body, a function, or a relative.' })
  withWhom: string;

  @Field(() => IdentityAttemptOutcomeEnum, { description: 'What came of it.' })
  outcome: IdentityAttemptOutcome;

  @Field(() => String, { nullable: true, description: 'What came of it, in words; null where nothing more was said.' })
  findings: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made, UTC.' })
  attemptedAt: Date;

  @Field(() => String, { description: 'The officer who entered it.' })
  recordedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered here, UTC.' })
  recordedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the identity was declared unresolved on it, UTC; null where no declaration listed it.',
  })
  listedAt: Date | null;
}

@InputType({ description: 'What was tried to find out who a person is, and did not tell.' })
export class IdentityAttemptInput {
  @Field(() => IdentityAttemptKindEnum, { description: 'How.' })
  kind: IdentityAttemptKind;

  @Field(() => String, { description: 'With whom: an authority, a body, a function; of a family, how they are related.' })
  withWhom: string;

  @Field(() => IdentityAttemptOutcomeEnum, { description: 'What came of it.' })
  outcome: IdentityAttemptOutcome;

  @Field(() => String, { nullable: true, description: 'What came of it, in words.' })
  findings?: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was made; not in the future.' })
  attemptedAt: Date;
}
