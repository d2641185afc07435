import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';

@ObjectType({ description: 'A visit of counsel (Mandela Rule 61): that it was, never what was said.' })
export class CounselVisit {
  @Field(() => ID, { description: 'Id of the visit.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  visitedAt: Date;

  @Field(() => Boolean, { description: 'Whether they spoke out of hearing.' })
  inPrivate: boolean;

  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language of the interpreter; null where none was needed.' })
  interpreterLang: string | null;
}
