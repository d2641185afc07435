import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'The office of a State to which requests formally go, and how; never a private person.' })
export class CentralAuthority {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'Name of the office.' })
  name: string;

  @Field(() => String, { description: 'The official way on which it takes requests.' })
  channel: string;

  @Field(() => DateTimeScalar, { description: 'Since when it is on record, UTC.' })
  activeFrom: Date;
}
