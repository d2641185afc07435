import { Field, InputType } from 'type-graphql';
import type { Sex } from '../../domain/person/vocabulary';
import { CustodyInput } from '../custody/CustodyInput';
import { DetentionOrderInput } from '../custody/DetentionOrderInput';
import { PartialDateScalar } from '../reference/scalars';
import { SexEnum } from './enumerations';
import { PersonIdentifierInput } from './PersonIdentifierInput';
import { PersonNameInput } from './PersonNameInput';

@InputType({
  description: 'What is known of a person at admission. Without an order the person is registered and a NO_ORDER incident opened (I-04).',
})
export class RegisterDetaineeInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => [PersonNameInput], { description: 'At least one name, in any script.' })
  names: PersonNameInput[];

  @Field(() => SexEnum, { description: 'As recorded at admission.' })
  sex: Sex;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth as far as it is known.' })
  birth?: string | null;

  @Field(() => String, { nullable: true, description: 'Place of birth as stated.' })
  birthPlace?: string | null;

  @Field(() => [PersonIdentifierInput], { nullable: true, description: 'Numbers and marks of other authorities.' })
  identifiers?: PersonIdentifierInput[] | null;

  @Field(() => DetentionOrderInput, { nullable: true, description: 'The order of detention.' })
  order?: DetentionOrderInput | null;

  @Field(() => CustodyInput, { description: 'Where, since when and under whom the person is held.' })
  custody: CustodyInput;
}
