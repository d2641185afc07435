import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CounselKind } from '../../domain/person/vocabulary';
import { CounselKindEnum } from '../person/enumerations';
import { DateTimeScalar } from '../reference/scalars';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records counsel.' })
export class AppointCounselInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The lawyer.' })
  counsel: string;

  @Field(() => CounselKindEnum, { description: 'Chosen by the person or assigned.' })
  kind: CounselKind;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, UTC, not in the future; null: now.' })
  appointedAt?: Date | null;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class AppointCounselPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
