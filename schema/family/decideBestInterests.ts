import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BestInterestOption } from '../../domain/family/vocabulary';
import { CountryCodeScalar } from '../reference/scalars';
import { ChildCase } from './ChildCase';
import { BestInterestOptionEnum } from './enumerations';

@InputType({ description: 'What the panel found.' })
export class DecideBestInterestsInput {
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

  @Field(() => String, { description: 'The options and what speaks for and against each; class 4.' })
  optionsCompared: string;

  @Field(() => Boolean, { description: 'True: the child would be separated from a parent.' })
  separatesFromParent: boolean;

  @Field(() => String, { nullable: true, description: 'Reference of the independent review; needed for a separation (CRC Art. 9).' })
  independentReview?: string | null;

  @Field(() => CountryCodeScalar, { nullable: true, description: 'State of destination; needed where the child returns.' })
  country?: string | null;
}

@ObjectType({ description: 'The case as the caller sees it now.' })
export class DecideBestInterestsPayload {
  @Field(() => ChildCase, { description: 'The case.' })
  childCase: ChildCase;
}
