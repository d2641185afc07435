import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../reference/scalars';

@ObjectType({ description: 'An office and a function by which an organisation is reached.' })
export class FocalPoint {
  @Field(() => ID, { description: 'Its id.' })
  id: string;

  @Field(() => String, { description: 'The office.' })
  office: string;

  @Field(() => String, { description: 'What it is for.' })
  function: string;

  @Field(() => String, { description: 'Its official address.' })
  channel: string;

  @Field(() => DateTimeScalar, { description: 'Since when, UTC.' })
  activeFrom: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when, UTC; null while it is reached this way.' })
  activeTo: Date | null;
}
