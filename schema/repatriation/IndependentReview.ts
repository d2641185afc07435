import { Field, ObjectType } from 'type-graphql';
import type { AssuranceReviewFinding } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { AssuranceReviewFindingEnum } from './enumerations';

@ObjectType({
  description:
    'What a body that is independent of both sides found of a diplomatic assurance (Othman v. the United Kingdom § 189 (xi)). Class 3: legal officers and the decision authority, under a stated purpose.',
})
export class IndependentReview {
  @Field(() => String, { description: 'Who examined it.' })
  body: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  reviewedAt: Date;

  @Field(() => AssuranceReviewFindingEnum, { description: 'What it found.' })
  finding: AssuranceReviewFinding;

  @Field(() => String, { description: 'Its reasons.' })
  reasons: string;
}
