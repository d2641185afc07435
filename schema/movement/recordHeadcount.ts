import { Field, ObjectType } from 'type-graphql';
import { Movement } from './Movement';

@ObjectType({ description: 'The movement as the caller sees it now.' })
export class RecordHeadcountPayload {
  @Field(() => Movement, { description: 'The movement.' })
  movement: Movement;
}
