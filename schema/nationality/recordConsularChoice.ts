import { Field, ObjectType } from 'type-graphql';
import type { Person } from '../person/Person';
import { typeNamed } from '../typeNamed';

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RecordConsularChoicePayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
