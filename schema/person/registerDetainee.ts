import { Field, ObjectType } from 'type-graphql';
import { typeNamed } from '../typeNamed';
import type { Person } from './Person';

@ObjectType({ description: 'What became of it, as the caller sees it now.' })
export class RegisterDetaineePayload {
  @Field(() => typeNamed('Person'), { description: 'The person.' })
  person: Person;
}
