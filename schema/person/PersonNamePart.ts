import { Field, InputType, ObjectType } from 'type-graphql';
import type { NamePartKind } from '../../domain/person/nameParts';
import { NamePartKindEnum } from './nameEnumerations';

@ObjectType({ description: 'Words of a name, and what they say.' })
export class PersonNamePart {
  @Field(() => NamePartKindEnum, { description: 'What they say.' })
  kind: NamePartKind;

  @Field(() => String, { description: 'The words, as they stand in the name.' })
  value: string;
}

@InputType({ description: 'Words of a name, and what they say.' })
export class PersonNamePartInput {
  @Field(() => NamePartKindEnum, { description: 'What they say; of each kind one, but for NASAB, LAQAB and NISBA.' })
  kind: NamePartKind;

  @Field(() => String, { description: 'The words, as they stand in the name; MOTHER_NAME stands beside it, in the same script.' })
  value: string;
}
