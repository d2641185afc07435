import { Field, ID, InputType } from 'type-graphql';
import type { ConsularChoice } from '../../domain/nationality/vocabulary';
import { CountryCodeScalar, DateTimeScalar, LanguageTagScalar } from '../reference/scalars';
import { ChoiceEvidenceInput } from './ChoiceEvidence';
import { ConsularChoiceEnum } from './enumerations';

@InputType({ description: 'What the person chose towards one State, and whether the person fears it.' })
export class RecordConsularChoiceInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The person.' })
  personId: string;

  @Field(() => CountryCodeScalar, { description: 'The State.' })
  country: string;

  @Field(() => ConsularChoiceEnum, { description: 'What the person chose.' })
  choice: ConsularChoice;

  @Field(() => DateTimeScalar, { description: 'When the person was told of the right; not in the future.' })
  informedAt: Date;

  @Field(() => LanguageTagScalar, { description: 'In which language.' })
  informedLang: string;

  @Field(() => String, { nullable: true, description: 'Through whom, where the person does not speak that language.' })
  interpreter?: string | null;

  @Field(() => ChoiceEvidenceInput, {
    nullable: true,
    description: 'What proves it. Left out, what proved the same choice before stays; another choice has no proof then.',
  })
  choiceEvidence?: ChoiceEvidenceInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True records a fear of the State, which ends its access at once (I-14); null leaves what stands. A recorded fear stays until `withdrawAsylumFear`.',
  })
  fearsState?: boolean | null;
}
