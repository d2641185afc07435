import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChildCase } from './ChildCase';

@InputType({ description: 'Convenes the panel.' })
export class ConveneBestInterestsPanelInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => [ID], { description: 'Accounts of three members at least, a child-protection officer among them.' })
  members: string[];
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class ConveneBestInterestsPanelPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
