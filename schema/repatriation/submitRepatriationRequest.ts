import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ExtraditionGround } from '../../domain/repatriation/vocabulary';
import { ExtraditionGroundEnum } from './enumerations';
import { RepatriationRequest } from './RepatriationRequest';
import { RequestDocumentInput } from './RequestDocumentInput';

@InputType({ description: 'Submits a request (RQ2).' })
export class SubmitRepatriationRequestInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [RequestDocumentInput], {
    nullable: true,
    description: 'Documents of the route, by reference; those recorded before count too.',
  })
  documents?: RequestDocumentInput[] | null;

  @Field(() => String, { nullable: true, description: 'Reference of the note or letter; needed for an extradition. Null: as it was.' })
  formalChannelRef?: string | null;

  @Field(() => ExtraditionGroundEnum, {
    nullable: true,
    description:
      'For an extradition: where the case stands in this State; it decides the documents. Null: as it was, and a warrant or judgment in either form will do.',
  })
  extraditionGround?: ExtraditionGround | null;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class SubmitRepatriationRequestPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
