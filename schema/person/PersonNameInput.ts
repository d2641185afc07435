import { Field, InputType } from 'type-graphql';
import type { TransliterationScheme } from '../../domain/person/nameParts';
import type { NameUsage } from '../../domain/person/vocabulary';
import { LanguageTagScalar } from '../reference/scalars';
import { NameUsageEnum } from './enumerations';
import { TransliterationSchemeEnum } from './nameEnumerations';
import { PersonNamePartInput } from './PersonNamePart';

@InputType({ description: 'A name of a person in one script.' })
export class PersonNameInput {
  @Field(() => NameUsageEnum, { description: 'Where the name is used.' })
  usage: NameUsage;

  @Field(() => String, { description: 'The name as written; not empty.' })
  full: string;

  @Field(() => LanguageTagScalar, { description: 'Language and script of the writing.' })
  lang: string;

  @Field(() => [PersonNamePartInput], {
    nullable: true,
    description: 'What its words say: each part stands in `full`, in the same script.',
  })
  parts?: PersonNamePartInput[] | null;

  @Field(() => TransliterationSchemeEnum, {
    nullable: true,
    description: 'By which rules it was brought into this script; none for Arabic letters.',
  })
  scheme?: TransliterationScheme | null;

  @Field(() => String, { nullable: true, description: 'Who says so: a paper, an authority, whose words.' })
  source?: string | null;
}
