import { Field, ID, ObjectType } from 'type-graphql';
import type { TransliterationScheme } from '../../domain/person/nameParts';
import type { NameUsage } from '../../domain/person/vocabulary';
import { LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { NameUsageEnum } from './enumerations';
import type { IdentityDocument } from './IdentityDocument';
import { TransliterationSchemeEnum } from './nameEnumerations';
import { PersonNamePart } from './PersonNamePart';

@ObjectType({ description: 'A name of a person in one script.' })
export class PersonName {
  @Field(() => ID, { description: 'Id of the name, for `recordNameParts` and `requestCorrection`.' })
  id: string;

  @Field(() => NameUsageEnum, { description: 'Where the name is used.' })
  usage: NameUsage;

  @Field(() => String, { description: 'The name as written.' })
  full: string;

  @Field(() => LanguageTagScalar, { description: 'Language and script of the writing: `ar-Arab`, `ar-Latn`.' })
  lang: string;

  @Field(() => [PersonNamePart], {
    nullable: true,
    description:
      'What its words say, in the order in which they were told; null where nobody told them apart. Some words may be left over.',
  })
  parts: PersonNamePart[] | null;

  @Field(() => TransliterationSchemeEnum, {
    nullable: true,
    description: 'By which rules it was brought into this script; null where nobody said, and for a name in its own script.',
  })
  scheme: TransliterationScheme | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who says so: a paper, an authority, whose words; null where nobody noted it. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  source: string | null;

  @Field(() => typeNamed('IdentityDocument'), {
    nullable: true,
    description:
      'The identity document on which it stands; null where none is named. Custodial roles only; for a State null with FIELD_RESTRICTED.',
  })
  document: IdentityDocument | null;
}
