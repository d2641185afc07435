import { Field, ID, ObjectType } from 'type-graphql';
import type { ConsentAnswer } from '../../domain/repatriation/vocabulary';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { ConsentAnswerEnum } from './enumerations';

@ObjectType({
  description:
    'What the person or the guardian answered, told in a language understood. Class 4: child-protection officers, and legal officers on their cases, under a stated purpose; for others null with FIELD_RESTRICTED.',
})
export class ConsentRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => ConsentAnswerEnum, { description: 'The answer.' })
  answer: ConsentAnswer;

  @Field(() => LanguageTagScalar, { description: 'In which language.' })
  informedLang: string;

  @Field(() => String, { nullable: true, description: 'Who interpreted; null when nobody did.' })
  interpreter: string | null;

  @Field(() => String, { nullable: true, description: 'Who witnessed; null when nobody did.' })
  witness: string | null;

  @Field(() => String, { nullable: true, description: 'Who answered for the person, such as a guardian; null when the person did.' })
  onBehalfOf: string | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  answeredAt: Date;
}
