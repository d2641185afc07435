import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChildCase } from './ChildCase';

@InputType({ description: 'How the State receives the child.' })
export class ConfirmReceptionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => String, { description: 'The authority that takes the child over.' })
  authority: string;

  @Field(() => Boolean, { description: 'True: an authority of child welfare.' })
  welfare: boolean;

  @Field(() => String, { description: 'Who cares for the child.' })
  carePlan: string;

  @Field(() => String, { description: 'What happens where a parent is arrested on arrival.' })
  familyUnityPlan: string;

  @Field(() => String, { description: 'School and health.' })
  schoolAndHealth: string;

  @Field(() => String, { description: 'Registration and papers.' })
  legalIdentity: string;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class ConfirmReceptionPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
