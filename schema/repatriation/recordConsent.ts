import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ConsentAnswer } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { ConsentAnswerEnum } from './enumerations';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records what the person or a guardian answered.' })
export class RecordConsentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ConsentAnswerEnum, { description: 'The answer.' })
  answer: ConsentAnswer;

  @Field(() => LanguageTagScalar, { description: 'The language in which it was explained.' })
  informedLang: string;

  @Field(() => String, { nullable: true, description: 'Who interpreted.' })
  interpreter?: string | null;

  @Field(() => String, { nullable: true, description: 'Who witnessed.' })
  witness?: string | null;

  @Field(() => String, { nullable: true, description: 'The guardian who answers for the person; null when the person did.' })
  onBehalfOf?: string | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC, not in the future.' })
  answeredAt: Date;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordConsentPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
