import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RequestDocumentKind } from '../../domain/repatriation/vocabulary';
import { RequestDocumentKindEnum } from './enumerations';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Returns an incomplete request (RQ3).' })
export class ReturnRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'Reasons, at least 20 characters (I-15).' })
  reasons: string;

  @Field(() => [String], { nullable: true, description: 'What is missing, in plain words.' })
  missing?: string[] | null;

  @Field(() => [RequestDocumentKindEnum], {
    nullable: true,
    description: 'Documents of the checklist that are asked for again: until given anew they count as missing.',
  })
  missingDocuments?: RequestDocumentKind[] | null;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class ReturnRepatriationRequestPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
