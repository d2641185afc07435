import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Sex } from '../../domain/person/vocabulary';
import { PartialDateScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';
import { SexEnum } from './enumerations';
import type { Person } from './Person';
import { PersonNameInput } from './PersonNameInput';

@InputType({ description: 'What is known of a woman or child of a camp; never a detainee.' })
export class RegisterProtectedResidentInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => [PersonNameInput], { description: 'At least one name, in any script.' })
  names: PersonNameInput[];

  @Field(() => SexEnum, { description: 'As recorded.' })
  sex: Sex;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Date of birth as far as it is known.' })
  birth?: string | null;

  @Field(() => String, { nullable: true, description: 'Place of birth as stated.' })
  birthPlace?: string | null;

  @Field(() => String, { description: 'Code of the camp or centre.' })
  residenceCode: string;

  @Field(() => ID, { nullable: true, description: 'A relative on record.' })
  relatedPersonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the relative is to the person, such as PARENT, MOTHER, SIBLING or GUARDIAN; together with the relative. The link is read from both sides.',
  })
  relationshipKind?: string | null;
}

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RegisterProtectedResidentPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
