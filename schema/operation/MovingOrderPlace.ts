import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MovingStream } from '../../domain/operation/movingOrder';
import type { Account } from '../access/Account';
import { Person } from '../person/Person';
import { typeNamed } from '../typeNamed';
import { MovingStreamEnum } from './enumerations';
import { MovingContribution } from './MovingContribution';

@ObjectType({ description: 'A person’s place in an order of moving, with what each rule contributed.' })
export class MovingOrderPlace {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => Int, { description: 'From 1, over all.' })
  position: number;

  @Field(() => Person, { nullable: true, description: 'The person; null when out of the viewer’s sight.' })
  person: Person | null;

  @Field(() => Int, { description: 'People of one number travel together.' })
  family: number;

  @Field(() => MovingStreamEnum, { description: 'With whom they may travel.' })
  stream: MovingStream;

  @Field(() => Int, { nullable: true, description: 'Number of the batch; null: waits.' })
  batch: number | null;

  @Field(() => String, { nullable: true, description: 'Why the family waits; null where it does not.' })
  waits: string | null;

  @Field(() => [MovingContribution], { description: 'What each rule contributed, the heaviest first.' })
  contributions: MovingContribution[];

  @Field(() => typeNamed('Account'), { nullable: true, description: 'Who put the family in another batch; null where nobody did.' })
  overriddenBy: Account | null;

  @Field(() => String, { nullable: true, description: 'Why; null where nobody did.' })
  overrideReasons: string | null;
}
