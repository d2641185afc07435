import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { AssuranceFactorInput } from './AssuranceFactorInput';
import { RepatriationRequest } from './RepatriationRequest';

@InputType({ description: 'Records a diplomatic assurance.' })
export class RecordAssuranceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The request.' })
  requestId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The authority that gives it.' })
  giver: string;

  @Field(() => Boolean, { description: 'Whether the giver can bind the State.' })
  bindsState: boolean;

  @Field(() => [String], { description: 'What is promised; at least one.' })
  terms: string[];

  @Field(() => [AssuranceFactorInput], { nullable: true, description: 'The eleven questions, as far as they are answered.' })
  factors?: AssuranceFactorInput[] | null;

  @Field(() => String, { nullable: true, description: 'Who monitors it; without one it is not accepted.' })
  monitoringBody?: string | null;
}

@ObjectType({ description: 'The request as the caller sees it now.' })
export class RecordAssurancePayload {
  @Field(() => RepatriationRequest, { description: 'The request.' })
  repatriationRequest: RepatriationRequest;
}
