import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'One answer of an escort record, with who gave it and when.' })
export class EscortAnswer {
  @Field(() => String, { description: 'Code of the question.' })
  question: string;

  @Field(() => String, { description: 'The question in words.' })
  text: string;

  @Field(() => String, { description: 'The answer: a code of the question, or words where it has none.' })
  value: string;

  @Field(() => String, { nullable: true, description: 'What else is to be known on the way; null when nothing is.' })
  detail: string | null;

  @Field(() => Boolean, { description: 'True: taken over from the last confirmed record, and nobody has stood by it yet.' })
  prefilled: boolean;

  @Field(() => String, { description: 'Who answered; of an answer taken over, who answered then.' })
  answeredBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was answered, UTC.' })
  answeredAt: Date;
}
