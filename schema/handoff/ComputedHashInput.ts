import { Field, ID, InputType } from 'type-graphql';
import { Sha256Scalar } from '../reference/scalars';

@InputType({ description: 'A digest that the receiver computed from what it received.' })
export class ComputedHashInput {
  @Field(() => ID, { description: 'The item.' })
  evidenceId: string;

  @Field(() => Sha256Scalar, { description: 'The digest.' })
  sha256: string;
}
