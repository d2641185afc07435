import { Field, ObjectType } from 'type-graphql';
import type { NameUsage } from '../../domain/person/vocabulary';
import { LanguageTagScalar } from '../reference/scalars';
import { NameUsageEnum } from './enumerations';

@ObjectType({ description: 'A name of a person in one script.' })
export class PersonName {
  @Field(() => NameUsageEnum, { description: 'Where the name is used.' })
  usage: NameUsage;

  @Field(() => String, { description: 'The name as written.' })
  full: string;

  @Field(() => LanguageTagScalar, { description: 'Language and script of the writing: `ar-Arab`, `ar-Latn`.' })
  lang: string;
}
