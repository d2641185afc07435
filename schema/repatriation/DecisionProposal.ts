import { Field, ObjectType } from 'type-graphql';
import type { DecisionOutcome, DeclineReason } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar } from '../reference/scalars';
import { DecisionOutcomeEnum, DeclineReasonEnum } from './enumerations';

@ObjectType({
  description:
    'What a legal officer proposes to the decision authority (RQ7). Custodial roles only; for a State null with FIELD_RESTRICTED.',
})
export class DecisionProposal {
  @Field(() => DecisionOutcomeEnum, { description: 'What is proposed.' })
  proposal: DecisionOutcome;

  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Why, when DECLINED is proposed; null otherwise.' })
  declineReason: DeclineReason | null;

  @Field(() => String, { description: 'Reasons.' })
  reasons: string;

  @Field(() => String, { description: 'The person’s views, or that the person refused to give them.' })
  personViews: string;

  @Field(() => String, { description: 'Who prepared it; may not decide it (I-16).' })
  preparedBy: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  preparedAt: Date;
}
