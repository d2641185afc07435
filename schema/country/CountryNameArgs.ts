import { ArgsType, Field } from 'type-graphql';
import { LanguageTagScalar } from '../reference/scalars';

@ArgsType()
export class CountryNameArgs {
  @Field(() => LanguageTagScalar, { nullable: true, description: 'The language of the name; English when left out or not on record.' })
  lang?: string | null;
}
