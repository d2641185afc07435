import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'What a State was asked for besides its request for extradition, and what it gave.' })
export class ExtraInformation {
  @Field(() => ID, { description: 'Id of the inquiry.' })
  id: string;

  @Field(() => String, { description: 'What was missing.' })
  asked: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for, UTC.' })
  askedAt: Date;

  @Field(() => DateTimeScalar, { description: 'By when, UTC.' })
  dueAt: Date;

  @Field(() => String, { nullable: true, description: 'What was sent, and where it lies; null before.' })
  answer: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered, UTC; null before.' })
  answeredAt: Date | null;
}
