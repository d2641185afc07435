import { Field, InputType } from 'type-graphql';
import type { NameUsage } from '../../domain/person/vocabulary';
import { LanguageTagScalar } from '../reference/scalars';
import { NameUsageEnum } from './enumerations';

@InputType({ description: 'A name of a person in one script.' })
export class PersonNameInput {
  @Field(() => NameUsageEnum, { description: 'Where the name is used.' })
  usage: NameUsage;

  @Field(() => String, { description: 'The name as written; not empty.' })
  full: string;

  @Field(() => LanguageTagScalar, { description: 'Language and script of the writing.' })
  lang: string;
}
