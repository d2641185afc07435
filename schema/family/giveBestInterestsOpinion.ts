import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BestInterestOption } from '../../domain/family/vocabulary';
import { ChildCase } from './ChildCase';
import { BestInterestOptionEnum } from './enumerations';

@InputType({ description: 'An opinion of a member of the panel.' })
export class GiveBestInterestsOpinionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The case.' })
  childCaseId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the caller read; another one is STALE_VERSION. Left out: no check.' })
  expectedVersion?: number | null;

  @Field(() => BestInterestOptionEnum, { description: 'What is best for the child.' })
  option: BestInterestOption;

  @Field(() => String, { description: 'Why; at least 20 characters.' })
  reasons: string;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class GiveBestInterestsOpinionPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
