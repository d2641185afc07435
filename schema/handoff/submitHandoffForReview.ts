import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ProsecutionHandoff } from './ProsecutionHandoff';

@InputType({ description: 'Submits the package to legal review (HO3).' })
export class SubmitHandoffForReviewInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The handoff.' })
  handoffId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'The facts; left out: as they were.' })
  statementOfFacts?: string | null;

  @Field(() => String, { nullable: true, description: 'The authority that sends; left out: as it was.' })
  from?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the parts of the checklist that are there now; those marked before stay.',
  })
  checklist?: string[] | null;
}

@ObjectType({ description: 'The object as the caller sees it now.' })
export class SubmitHandoffForReviewPayload {
  @Field(() => ProsecutionHandoff, { description: 'The object.' })
  prosecutionHandoff: ProsecutionHandoff;
}
