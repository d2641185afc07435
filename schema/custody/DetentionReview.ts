import { Field, ID, ObjectType } from 'type-graphql';
import type { DetentionReviewOutcome } from '../../domain/custody/detentionReview';
import { DateTimeScalar } from '../reference/scalars';
import { DetentionReviewOutcomeEnum } from './enumerations';

@ObjectType({ description: 'A review of a detention by a court (ICCPR Art. 9(4)). Custodial roles only.' })
export class DetentionReview {
  @Field(() => ID, { description: 'Id of the review.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When it was held, UTC.' })
  heldAt: Date;

  @Field(() => String, { description: 'The court or judge.' })
  body: string;

  @Field(() => DetentionReviewOutcomeEnum, { description: 'What it decided.' })
  outcome: DetentionReviewOutcome;

  @Field(() => String, { description: 'Why, for this person alone.' })
  reasons: string;

  @Field(() => Boolean, { description: 'True: it was held after it was due.' })
  wasOverdue: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next is due, UTC; null where the release was ordered.' })
  nextDueAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person was released, UTC; null before, and where the detention goes on.',
  })
  executedAt: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded, UTC.' })
  recordedAt: Date;
}
