import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConsularChoice } from '../../domain/nationality/vocabulary';
import type { OriginCountry } from '../country/OriginCountry';
import { DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { ChoiceEvidence } from './ChoiceEvidence';
import { ConsularChoiceEnum } from './enumerations';

@ObjectType({
  description:
    'What a person was told of consular rights towards one State, what the person chose, and whether the person fears that State. Class 3: legal officers, and the decision authority on its cases, under a stated purpose; for others, every State included, null with FIELD_RESTRICTED.',
})
export class ConsularRecord {
  @Field(() => ID, { description: 'Id of the record.' })
  id: string;

  @Field(() => typeNamed('OriginCountry'), { description: 'The State.' })
  country: OriginCountry;

  @Field(() => ConsularChoiceEnum, { description: 'What the person chose.' })
  choice: ConsularChoice;

  @Field(() => DateTimeScalar, { description: 'When the person was told, UTC.' })
  informedAt: Date;

  @Field(() => LanguageTagScalar, { description: 'In which language.' })
  informedLang: string;

  @Field(() => String, { nullable: true, description: 'Through whom; null where nobody interpreted.' })
  interpreter: string | null;

  @Field(() => Boolean, { description: 'The person fears this State. While true, the State sees nothing of the person (I-14).' })
  fearsState: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the fear was recorded, UTC; null when there is none.' })
  fearRecordedAt: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When two officers recorded its withdrawal, UTC; null when it was not withdrawn.',
  })
  fearWithdrawnAt: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the post was told, UTC; null when it was not.' })
  postNotifiedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why the post was notified by a treaty without the wish of the person; null where the person asked for it. Class 3 CONSULAR.',
  })
  postNotifiedReasons: string | null;

  @Field(() => ChoiceEvidence, {
    nullable: true,
    description: 'What proves that the person chose so; null where nothing does: a choice that only an officer wrote down.',
  })
  choiceEvidence: ChoiceEvidence | null;

  @Field(() => DateTimeScalar, { description: 'When the choice was last recorded, UTC.' })
  recordedAt: Date;

  @Field(() => Int, { description: 'Counts changes of this record.' })
  version: number;
}
