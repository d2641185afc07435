import { Field, ID, ObjectType } from 'type-graphql';
import { Treaty } from '../country/Treaty';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({
  description:
    'Why a treaty answers a possible death penalty where no assurance does (I-06). Custodial roles only; for a State null with FIELD_RESTRICTED.',
})
export class TreatyGround {
  @Field(() => ID, { description: 'Id of the ground.' })
  id: string;

  @Field(() => Treaty, { description: 'The treaty with the destination.' })
  treaty: Treaty;

  @Field(() => String, { description: 'Which of its articles.' })
  article: string;

  @Field(() => String, { description: 'Reasons of the decision authority.' })
  reasons: string;

  @Field(() => DateTimeScalar, { description: 'When it was decided, UTC.' })
  decidedAt: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was withdrawn or made way for a later one, UTC; null while it stands.',
  })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it ended; null while it stands.' })
  endReasons: string | null;
}
