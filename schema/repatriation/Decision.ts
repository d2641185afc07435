import { Field, ObjectType } from 'type-graphql';
import type { DecisionOutcome, DeclineReason, ReviewOutcome } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { DecisionOutcomeEnum, DeclineReasonEnum, ReviewOutcomeEnum } from './enumerations';

@ObjectType({
  description:
    'What was decided on a request, by another than who prepared it. A State reads the reasons served on it, and organisations in place of officers.',
})
export class Decision {
  @Field(() => DecisionOutcomeEnum, { description: 'What was decided.' })
  outcome: DecisionOutcome;

  @Field(() => DeclineReasonEnum, {
    nullable: true,
    description: 'Why, when declined; null when approved. A State reads OTHER for most reasons.',
  })
  declineReason: DeclineReason | null;

  @Field(() => String, { description: 'The reasons; for a State those served on it.' })
  reasons: string;

  @Field(() => String, { description: 'The law it rests on.' })
  legalBasis: string;

  @Field(() => [String], {
    nullable: true,
    description: 'Conditions of an approval: specialty, no death penalty, no onward transfer, and others; null when declined.',
  })
  conditions: string[] | null;

  @Field(() => String, { description: 'Who prepared it; for a State the organisation.' })
  preparedBy: string;

  @Field(() => String, { description: 'Who decided; for a State the organisation.' })
  decidedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  decidedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when a review may be requested, UTC; null when the law gives none.' })
  remedyUntil: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a review was requested, UTC; null when none was.' })
  reviewRequestedAt: Date | null;

  @Field(() => ReviewOutcomeEnum, { nullable: true, description: 'What the reviewing body decided; null while none did.' })
  reviewOutcome: ReviewOutcome | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it decided, UTC; null while it did not.' })
  reviewedAt: Date | null;
}
