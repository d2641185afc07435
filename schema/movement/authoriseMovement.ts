import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';
import { Movement } from './Movement';

@InputType({ description: 'Authorises a movement; what is named here replaces the plan.' })
export class AuthoriseMovementInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The movement.' })
  movementId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Who carries; may be named at authorisation.' })
  carrier?: string | null;

  @Field(() => String, { nullable: true, description: 'The way; may be set at authorisation.' })
  route?: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of escorts, 0 or more.' })
  escorts?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a female escort travels along.' })
  femaleEscort?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Reference of the receiving authority’s confirmation.' })
  receivingConfirmation?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ICRC was informed, UTC.' })
  icrcInformedAt?: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when, UTC, the movement is secret: absent for officers who need not know of it. In the future, else BAD_USER_INPUT; at most 72 hours after the planned departure and 14 days from now, else MV-SECRECY. Left out: not secret, or as an earlier authorisation said.',
  })
  secretUntil?: Date | null;
}

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class AuthoriseMovementPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
