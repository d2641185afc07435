import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChildCase } from './ChildCase';

@InputType({ description: 'The views of the child and the screening, together or one after the other.' })
export class RecordChildAssessmentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'What the child wants, in its words; class 4.' })
  views?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: heard without other adults.' })
  viewsHeardAlone?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What the screening for safety, sexual violence and recruitment found; class 4.' })
  screening?: string | null;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class RecordChildAssessmentPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
