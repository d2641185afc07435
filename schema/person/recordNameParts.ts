import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { TransliterationScheme } from '../../domain/person/nameParts';
import { typeNamed } from '../typeNamed';
import { TransliterationSchemeEnum } from './nameEnumerations';
import type { Person } from './Person';
import { PersonNamePartInput } from './PersonNamePart';

@InputType({ description: 'What the words of a name on record say.' })
export class RecordNamePartsInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input gives the first answer again; with another input IDEMPOTENCY_CONFLICT.',
  })
  idempotencyKey?: string | null;

  @Field(() => ID, { description: 'The name.' })
  nameId: string;

  @Field(() => [PersonNamePartInput], { description: 'One part at least; they take the place of those on record.' })
  parts: PersonNamePartInput[];

  @Field(() => TransliterationSchemeEnum, {
    nullable: true,
    description: 'By which rules it was brought into its script; left out, it stays.',
  })
  scheme?: TransliterationScheme | null;

  @Field(() => String, { nullable: true, description: 'Who says so; left out, it stays.' })
  source?: string | null;

  @Field(() => ID, { nullable: true, description: 'The identity document of the person on which it stands; left out, it stays.' })
  documentId?: string | null;
}

@ObjectType({ description: 'The person as the caller sees it now.' })
export class RecordNamePartsPayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
