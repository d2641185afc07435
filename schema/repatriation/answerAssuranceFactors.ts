import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AssuranceFactorInput } from './AssuranceFactorInput';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Answers questions about an assurance; a new answer takes the place of the last of the same side.' })
export class AnswerAssuranceFactorsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => ID, { description: 'The assurance.' })
  assuranceId: string;

  @Field(() => [AssuranceFactorInput], { description: 'The answers; each question once.' })
  factors: AssuranceFactorInput[];
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class AnswerAssuranceFactorsPayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
