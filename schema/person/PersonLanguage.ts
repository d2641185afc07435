import { Field, InputType, ObjectType } from 'type-graphql';
import type { LanguageLevel } from '../../domain/person/languages';
import { DateTimeScalar } from '../reference/scalars';
import { LanguageLevelEnum } from './nameEnumerations';

@ObjectType({
  description:
    'A language that a person speaks: in which it is informed, heard and interpreted for (ICCPR Art. 14(3)). Custodial case roles.',
})
export class PersonLanguage {
  @Field(() => String, { description: 'Its code of ISO 639-3: `acm`.' })
  code: string;

  @Field(() => String, { description: 'Its subtag of BCP 47, as language tags of the platform begin: `ar`.' })
  tag: string;

  @Field(() => String, { description: 'Its English name.' })
  name: string;

  @Field(() => LanguageLevelEnum, { description: 'How well the person speaks it, as it says.' })
  level: LanguageLevel;

  @Field(() => Boolean, { description: 'Whether it can read it: a paper that is served in it is read out where not.' })
  reads: boolean;

  @Field(() => DateTimeScalar, { description: 'When this was recorded, UTC.' })
  recordedAt: Date;
}

@InputType({ description: 'A language that a person speaks.' })
export class PersonLanguageInput {
  @Field(() => String, { description: 'Its code of ISO 639-3, of the list that the platform knows: `acm`.' })
  code: string;

  @Field(() => LanguageLevelEnum, { description: 'How well, as the person says.' })
  level: LanguageLevel;

  @Field(() => Boolean, { description: 'Whether the person can read it.' })
  reads: boolean;
}
