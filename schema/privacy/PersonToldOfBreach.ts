import { Field, ID, ObjectType } from 'type-graphql';
import type { Person } from '../person/Person';
import { DateTimeScalar } from '../reference/scalars';
import { typeNamed } from '../typeNamed';

@ObjectType({ description: 'A person who was told of a data breach.' })
export class PersonToldOfBreach {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => typeNamed('Person'), { nullable: true, description: 'Who was told; null where the viewer does not see the person.' })
  person: Person | null;

  @Field(() => DateTimeScalar, { description: 'When, UTC.' })
  toldAt: Date;
}
